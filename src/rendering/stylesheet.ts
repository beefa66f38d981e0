/** The page's own style: readable measure, light and dark, print, no network. Themes change its variables. */
export const STYLESHEET = `
:root{color-scheme:light dark;--fond:#fff;--texte:#1c1c1e;--doux:#5a5a60;--trait:#d6d6da;--lien:#0b4aa2;--carte:#f5f6f8;--accent:#b3261e;--texte-police:Georgia,'Times New Roman',serif;--titre-police:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
@media (prefers-color-scheme:dark){:root{--fond:#15171b;--texte:#e9e9ea;--doux:#b2b4ba;--trait:#3a3e46;--lien:#93bdff;--carte:#1e2127;--accent:#ff8a80}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:42rem;padding:1rem 1.25rem 3rem;background:var(--fond);color:var(--texte);font:1.0625rem/1.65 var(--texte-police);overflow-wrap:break-word}
h1,h2,h3,nav,figcaption,.signature,.avis,.sources{font-family:var(--titre-police)}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.15rem);line-height:1.2;letter-spacing:-.01em;margin:1rem 0 .5rem;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.3;margin:2.25rem 0 .5rem;text-wrap:balance}
h3{font-size:1.1rem;line-height:1.35;margin:1.5rem 0 .4rem}
p{margin:0 0 1rem}
a{color:var(--lien);text-underline-offset:.15em}
:focus-visible{outline:.18rem solid var(--lien);outline-offset:.15rem;border-radius:.15rem}
:target{scroll-margin-top:1rem}
figure{margin:1.25rem 0}
img{display:block;max-width:100%;height:auto;border-radius:.4rem}
figcaption{color:var(--doux);font-size:.88rem;line-height:1.45;margin-top:.45rem}
.evitement{position:absolute;left:-999rem}
.evitement:focus{left:1rem;top:1rem;background:var(--fond);padding:.5rem;z-index:1}
.signature,.avis,.sources{color:var(--doux);font-size:.9rem;line-height:1.5}
.signature{margin:0 0 .35rem}
.chapo{font-size:1.2rem;line-height:1.5;font-weight:600;margin:1.25rem 0}
.essentiel,.sommaire{background:var(--carte);border-radius:.5rem;padding:.9rem 1.1rem;margin:1.5rem 0}
.essentiel{border-top:.2rem solid var(--accent)}
.intitule{font-weight:700}.essentiel h2,.sommaire .intitule{font-size:1rem;margin:0 0 .35rem}
.essentiel ul{margin:0;padding-left:1.1rem}
.essentiel li+li{margin-top:.4rem}
.sommaire ol{margin:0;padding-left:1.4rem}
.sommaire ol ol{padding-left:1.1rem}
.sommaire a{display:block;padding:.25rem 0;text-decoration:none}
.sommaire a:hover{text-decoration:underline}
.contexte{background:var(--carte);border-left:.25rem solid var(--lien);border-radius:0 .4rem .4rem 0;margin:1rem 0;padding:.7rem 1rem;font-size:.98em}
ul.contexte{padding-left:2.2rem}
p.contexte:has(+ul.contexte){margin-bottom:0;padding-bottom:0}p.contexte+ul.contexte{margin-top:0}
.contexte a[data-rang]::before{content:"[" attr(data-rang) "]";font:.8em var(--titre-police);vertical-align:super}
.contexte a[data-rang]{padding:.2rem;text-decoration:none}
blockquote{margin:1.25rem 0;padding-left:1rem;border-left:.25rem solid var(--trait);font-style:italic}
q{quotes:none}
cite{font-style:normal}
abbr[title]{text-decoration:underline dotted 1px;text-underline-offset:.2em}
h1 abbr[title],h2 abbr[title]{text-decoration:none}
time{white-space:nowrap}
article>footer{border-top:1px solid var(--trait);margin-top:2.5rem}
.sources .intitule{font-size:1.05rem;color:var(--texte);margin-top:1.25rem}
.sources ol{padding-left:1.4rem}
.sources li{margin:.35rem 0}
@media print{nav,.evitement{display:none}:root{--fond:#fff;--texte:#000;--doux:#333;--carte:#fff;--lien:#000}body{max-width:none;padding:0;font-size:11pt}h2,h3{break-after:avoid}.contexte,figure{break-inside:avoid}.sources a::after{content:" (" attr(href) ")"}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`.trim();

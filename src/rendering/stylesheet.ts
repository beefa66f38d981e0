/** The page's own style: readable measure, light and dark, print, no network. */
export const STYLESHEET = `
:root{color-scheme:light dark;--fond:#fff;--texte:#1b1b1b;--doux:#595959;--trait:#d0d0d0;--lien:#0b4aa2;--carte:#f4f6f9}
@media (prefers-color-scheme:dark){:root{--fond:#14161a;--texte:#e8e8e8;--doux:#b0b0b0;--trait:#3a3f47;--lien:#8ab8ff;--carte:#1e2228}}
body{margin:0 auto;max-width:42rem;padding:1rem 1.25rem 3rem;background:var(--fond);color:var(--texte);font:1.0625rem/1.6 Georgia,'Times New Roman',serif}
h1,h2,h3,nav,.signature,.avis,.sources{font-family:system-ui,sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:1rem 0 .5rem}
h2{font-size:1.3rem;line-height:1.3;margin:2rem 0 .5rem}
a{color:var(--lien)}
img{max-width:100%;height:auto}
.evitement{position:absolute;left:-999rem}
.evitement:focus{left:1rem;top:1rem;background:var(--fond);padding:.5rem}
.signature,.avis,.sources{color:var(--doux);font-size:.9rem}
.chapo{font-size:1.15rem;font-weight:600}
.essentiel,.sommaire{background:var(--carte);border:1px solid var(--trait);border-radius:.4rem;padding:.75rem 1rem;margin:1rem 0}
.essentiel h2{margin:0}
.sommaire a{display:inline-block;padding:.3rem 0}
.contexte{border-left:.25rem solid var(--lien);background:var(--carte);margin:1rem 0;padding:.6rem .9rem}
.contexte a::before{content:"[" attr(data-rang) "]";font:.8em system-ui,sans-serif;vertical-align:super}
.contexte a{padding:.2rem;text-decoration:none}
blockquote{margin:1rem 0;padding-left:1rem;border-left:.25rem solid var(--trait)}
q{quotes:none}
cite{font-style:normal}
@media print{nav,.evitement{display:none}body{max-width:none;background:#fff;color:#000}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`.trim();

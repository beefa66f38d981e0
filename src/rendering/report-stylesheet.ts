/** The report's own style: one column, tables, light and dark, print, no network. */
export const REPORT_STYLESHEET = `
:root{color-scheme:light dark;--fond:#fff;--texte:#1c1c1e;--doux:#5a5a60;--trait:#dcdce0;--lien:#0b4aa2;--carte:#f5f6f8;--bon:#1b6e37;--moyen:#8a5200;--mauvais:#b3261e;--contexte:#c96f00;--source:#2f6fc4}
@media (prefers-color-scheme:dark){:root{--fond:#15171b;--texte:#e9e9ea;--doux:#b2b4ba;--trait:#3a3e46;--lien:#93bdff;--carte:#1e2127;--bon:#7fd39b;--moyen:#f0b860;--mauvais:#ff9a90;--contexte:#f0a850;--source:#7fb0f5}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.25rem;background:var(--fond);color:var(--texte);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;overflow-wrap:break-word}
h1{font-size:clamp(1.3rem,1rem + 1.6vw,1.7rem);line-height:1.25;margin:.25rem 0 1rem}
h2{font-size:1.2rem;margin:2.25rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--trait)}
h3{font-size:1rem;margin:1.25rem 0 .4rem}
.sur{color:var(--doux);font-size:.85rem;margin:0}
a{color:var(--lien)}
.bilan{display:flex;flex-wrap:wrap;gap:.75rem;margin:0;padding:0;list-style:none}
.bilan li{flex:1 1 8rem;background:var(--carte);border-radius:.5rem;padding:.6rem .9rem}
.bilan b{display:block;font-size:1.5rem;line-height:1.2}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--doux);font-size:.85rem;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--trait)}
th{font-weight:600}
thead th{color:var(--doux);font-weight:500;font-size:.82rem}
.bon{color:var(--bon)}.moyen{color:var(--moyen)}.mauvais{color:var(--mauvais)}.note{color:var(--doux)}
.verdict{white-space:nowrap;font-weight:600}
.lieu{color:var(--doux);font-size:.85rem}
.cartes{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}
.carte{background:var(--carte);border-radius:.5rem;padding:1rem;margin:0}
.carte p{margin:.2rem 0}
.recherche{font-family:Arial,'Liberation Sans',sans-serif;max-width:40rem}
.recherche .titre{color:var(--lien);font-size:1.25rem;line-height:1.3}
.recherche .adresse{color:var(--doux);font-size:.85rem}
.recherche .resume{font-size:.9rem}
.sociale{padding:0;overflow:hidden;border:1px solid var(--trait)}
.sociale .image{display:grid;place-items:center;aspect-ratio:1.91;background:var(--trait);color:var(--texte);padding:1rem;text-align:center;font-size:.88rem}
.sociale .texte{padding:.75rem 1rem}
.sociale .titre{font-weight:600}
svg{display:block;width:100%;min-width:8rem;height:.8rem}
.s{fill:var(--source)}.c{fill:var(--contexte)}
.legende{font-size:.85rem;color:var(--doux)}
.legende span{display:inline-block;width:.8rem;height:.8rem;border-radius:.15rem;vertical-align:-.05rem;margin-right:.3rem}
.legende .ls{background:var(--source)}.legende .lc{background:var(--contexte);margin-left:1rem}
@media (max-width:40rem){thead{position:absolute;left:-999rem}tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--trait)}th,td{display:block;border:0;padding:.1rem 0}td[data-nom]::before{content:attr(data-nom) "\\00a0: ";color:var(--doux)}}
@media print{body{max-width:none;padding:0}:root{--fond:#fff;--texte:#000;--carte:#fff}}
`.trim();

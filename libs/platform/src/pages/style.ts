/** Colours of the light page; written out for browsers that know no custom properties. */
const LAYOUT = `
:root{color-scheme:light dark}*{box-sizing:border-box}
body{margin:0;font:16px/1.5 "Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:1rem;color:#1f2523;background:#faf8f3;overflow-wrap:break-word}
main{max-width:36rem;margin:0 auto;padding:8px 12px}main.wide{max-width:75rem}
header{padding:4px 12px;background:#0b5d4e;color:#fff}header div{max-width:75rem;margin:0 auto;display:flex;flex-wrap:wrap;gap:0 12px;align-items:center}
header a{color:#fff;padding:6px 0}header .brand{font-weight:700;text-decoration:none}header .lang{margin-left:auto}@media (max-width:28em){header span{display:none}}
a{color:#0b5d4e}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid #1f6feb;outline-offset:2px}
header a:focus-visible{outline-color:#fff}
.card{background:#fff;border:1px solid #e2ddd2;border-radius:10px;padding:14px 16px;margin-top:10px}
.state{font-size:1.75rem;line-height:1.2;font-weight:700;margin:0}
.until{margin:6px 0 0;font-size:1.1rem}.answer h1{margin:10px 0 2px}.answer p{margin:4px 0 0}.number{font-size:1.75rem;font-weight:700;letter-spacing:1px;margin:8px 0}
.good{border-left:8px solid #1b7f4b}.good .state{color:#17603a}
.soon{border-left:8px solid #b97708}.soon .state{color:#7a4a00}
.bad{border-left:8px solid #b3261e}.bad .state{color:#a1231b}
h1{font-size:1.4rem;line-height:1.25;margin:4px 0;overflow-wrap:anywhere}h2{font-size:1.15rem;line-height:1.3;margin:0 0 8px}h3{font-size:1rem;margin:12px 0 4px}
.stars{color:#8a5d00;letter-spacing:3px;line-height:1.3}.stars b{letter-spacing:0;color:#1f2523;margin-left:6px}.answer .stars{font-size:1.3rem}.answer .stars b{font-size:1.05rem}
.stars.dead,.stars.dead b{color:#46504d}.stars.dead b{font-weight:400}
.picture{display:block;width:100%;height:auto;max-height:20rem;object-fit:contain;background:#f0eee8;border-radius:8px;margin:0 0 10px}
dl{margin:8px 0 0;display:grid;grid-template-columns:fit-content(8.5rem) minmax(0,1fr);gap:4px 14px}
dl.stacked{display:block}dl.stacked dd{margin:0 0 10px}
dt{color:#46504d}dd{margin:0;min-width:0;overflow-wrap:anywhere}
.button,button{display:inline-block;min-height:44px;padding:9px 18px;border:1px solid #0b5d4e;border-radius:10px;background:#fff;color:#0b5d4e;font:inherit;font-weight:600;text-decoration:none}
button,.button.main{background:#0b5d4e;color:#fff}
label{display:block;font-weight:600;margin:0 0 4px}input,select,textarea{font:inherit;color:inherit;width:100%;max-width:100%;min-height:44px;padding:8px 10px;border:1px solid #757d79;border-radius:8px;background:#fff}
.field{margin-top:14px}.field+.actions,.field+button{margin-top:18px}.field .note{margin:4px 0 0}
form.search{display:flex;flex-wrap:wrap;gap:10px;align-items:end}form.search>.wide{flex:1 1 12rem}form.search details{flex:1 1 100%}
summary{min-height:44px;padding:10px 0;font-weight:600;color:#0b5d4e;cursor:pointer}
.filters{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));align-items:end}
.rows{list-style:none;margin:10px 0 0;padding:0;display:grid;gap:10px;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr))}
.rows .card{margin:0}.rows h2{margin:0 0 2px}.rows p{margin:4px 0 0}
.chip{display:inline-block;border-radius:8px;padding:2px 10px;font-size:.95rem;font-weight:600;border:1px solid transparent}
.chip.good{background:#e2f3e8;color:#17603a}.chip.soon{background:#fdf0d5;color:#7a4a00}.chip.bad{background:#fce8e6;color:#a1231b}
.actions{display:flex;flex-wrap:wrap;gap:10px;margin-top:12px}
.note,footer{color:#46504d;font-size:.95rem}footer{padding:10px 16px}footer nav{max-width:73rem;margin:0 auto;display:flex;flex-wrap:wrap;gap:0 18px}footer nav a{padding:11px 0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:8px 10px;border-bottom:1px solid #e2ddd2;vertical-align:top}td.count,th.count{text-align:right;font-variant-numeric:tabular-nums}
.inside{list-style:none;margin:4px 0 0;padding:0;font-weight:400;columns:12rem}.inside a{display:inline-block;padding:6px 0}tr:target{background:#fdf0d5}
.scroll{overflow-x:auto}.links{list-style:none;margin:0;padding:0;columns:16rem}.links li{break-inside:avoid}.links a{display:inline-block;padding:10px 0}
svg.map{width:100%;min-width:34rem;height:auto;display:block;background:#eef3f2;border-radius:8px}
svg.chart{width:100%;max-width:32rem;height:auto;display:block;margin:8px 0 12px}code{overflow-wrap:anywhere}th code{white-space:nowrap}@media (max-width:480px){th,td{padding:8px 6px}}
.printed{display:none}.trap{position:absolute;left:-9999px;height:1px;overflow:hidden}`;

/** The same tones on a dark ground; drawings keep their light paper. */
const DARK = `
@media (prefers-color-scheme:dark){body{color:#e8ebe9;background:#141917}header{background:#07392f}
.card,.button,input,select,textarea{background:#1e2522;border-color:#46504d}a,summary,.button{color:#7fd1b9}.button{border-color:#7fd1b9}
button,.button.main{background:#7fd1b9;border-color:#7fd1b9;color:#10201b}.picture{background:#2a322f}
.good .state{color:#7fd6a2}.soon .state{color:#f0c069}.bad .state{color:#ff9d94}.card.good{border-left-color:#3fa56c}.card.soon{border-left-color:#d99a2b}.card.bad{border-left-color:#e8645a}
.stars{color:#e5b84a}.stars b{color:#e8ebe9}.stars.dead,.stars.dead b,dt,.note,footer{color:#b3bdb8}th,td{border-color:#46504d}
.chip.good{background:#17402a;color:#a5e3bf}.chip.soon{background:#4a3407;color:#f6d592}.chip.bad{background:#54201c;color:#ffc4be}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline-color:#79b0ff}
tr:target{background:#4a3407}svg.chart,svg.map{background:#fff;border-radius:8px;padding:8px}svg.key{background:#fff}}`;

const CONTRAST = `
@media (prefers-contrast:more){.card,input,select,textarea,.chip{border-color:currentColor}dt,.note,footer,.stars.dead,.stars.dead b{color:inherit}}
@media (forced-colors:active){.chip,.card,button,.button{border:1px solid}.card.good,.card.soon,.card.bad{border-left-width:8px}}`;

const PAPER = `
@media print{header .lang,footer,form,form.search,.actions,.screen{display:none}header{background:none;border-bottom:1px solid #000}header a,header span{color:#000}header span{display:inline}body,dt,.note,.stars b,a{color:#000}body{background:#fff}.printed{display:block}.good .state,.soon .state,.bad .state{color:#000}main,main.wide{max-width:none;padding:0}.card{break-inside:avoid;border:1px solid #999;background:#fff}.chip{border-color:#000}.scroll{overflow:visible}svg.map{min-width:0}.picture{max-height:10cm}}`;

/** The one style of all pages without script; its hash stands in their content security policy. */
export const STYLE = LAYOUT + DARK + CONTRAST + PAPER;

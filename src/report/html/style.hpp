#pragma once

#include <string_view>

namespace poortwachter::report {

// Colours have a contrast of at least 4.5 to 1 with the ground, in both schemes, and only repeat what a word says.
inline constexpr std::string_view page_style = R"css(
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#57606a;--line:#d0d7de;--panel:#f6f8fa;
--error:#b42318;--warning:#8a5300;--note:#0b5cad;--ok:#1a6e34;--band:#cfe3fa;--term:#b8c2cc;--gap:#e6d5f5;--sanction:#f2b8a8;--asof:#b42318}
@media (prefers-color-scheme:dark){:root{--bg:#14181d;--fg:#e6eaee;--soft:#a3adb8;--line:#3b444e;--panel:#1d232a;
--error:#ff9a8f;--warning:#f0b65a;--note:#8cc2ff;--ok:#7bd794;--band:#1f3a58;--term:#56616c;--gap:#45305c;--sanction:#7a3b30;--asof:#ff9a8f}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:64rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.25rem;margin:1.6rem 0 .4rem;padding-bottom:.2rem;border-bottom:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.25rem 0 .5rem}
p{margin:.4rem 0}
ul{margin:.4rem 0;padding-left:1.25rem}
a{color:var(--note)}
dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.15rem 1rem;margin:.4rem 0}
dt{color:var(--soft)}
dt::first-letter{text-transform:uppercase}
dd{margin:0}
header dl{display:flex;flex-wrap:wrap;gap:.1rem .5rem}header dd{margin-right:1.25rem}
.verdict{font-size:1.15rem;font-weight:600;border-left:.35rem solid var(--ok);background:var(--panel);padding:.75rem 1rem;margin:1rem 0}
.verdict.elevated,.verdict.not_assessable{border-color:var(--warning)}
.verdict.high,.verdict.near_certain{border-color:var(--error)}
.soft,.code{color:var(--soft);font-size:.9rem}
.findings{list-style:none;padding:0}
.findings li{border:1px solid var(--line);border-left:.35rem solid var(--line);padding:.6rem .9rem;margin:.6rem 0;break-inside:avoid}
.findings li.error{border-left-color:var(--error)}
.findings li.warning{border-left-color:var(--warning)}
.findings li.note{border-left-color:var(--note)}
.message{font-weight:600}
main p::first-letter,main dd::first-letter,main section>ul:not(.findings)>li::first-letter{text-transform:uppercase}
.scroll{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--soft);padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:normal}
thead th{border-bottom:2px solid var(--line)}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.day{white-space:nowrap}
.sum th,.sum td{font-weight:700}
.narrow{max-width:48rem}
.factors{max-width:30rem}.factors thead th+th{text-align:right}.factors .factor th{font-weight:400}
summary{cursor:pointer;padding:.3rem 0;color:var(--note)}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;color:var(--soft);font-size:.9rem}
.legend svg{width:1rem;height:1rem;vertical-align:-.15rem;margin-right:.3rem}
svg text{fill:var(--fg);font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
svg .small{fill:var(--soft);font-size:11px}
svg .right{text-anchor:end}svg .middle{text-anchor:middle}
.chart{display:block;width:100%;height:auto}
.timeline{min-width:50rem}
.bars{max-width:100%;width:auto}
.axis{stroke:var(--soft);stroke-width:1}
.guide{stroke:var(--line);stroke-width:1}
.asof{stroke:var(--asof);stroke-width:1.5;stroke-dasharray:4 3}
svg text.asof{stroke:none;fill:var(--asof)}
.target{stroke:var(--note);stroke-width:1.5;stroke-dasharray:6 3}
.own{stroke:var(--note);stroke-width:1}
.term{fill:var(--term)}.window{fill:var(--band)}.gap{fill:var(--gap)}.sanction{fill:var(--sanction)}
.bar{fill:var(--note)}.bar.excused,.bar.running{fill:var(--term)}
.done,.passed{fill:var(--ok)}.late{fill:var(--warning)}
.missed{stroke:var(--error);stroke-width:2.5}
.coming{fill:var(--bg);stroke:var(--note);stroke-width:2}
.unknown{fill:var(--soft);font-weight:700}
.wide main,.wide header,.wide footer{max-width:84rem}
.levels{list-style:none;padding:0;max-width:44rem}.levels li{display:grid;grid-template-columns:11rem 3rem 1fr;gap:.6rem;align-items:center}
.levels svg{width:100%;height:.8rem}.levels rect{fill:var(--term)}.levels .near_certain rect,.levels .high rect{fill:var(--error)}
.levels .elevated rect,.levels .not_assessable rect{fill:var(--warning)}.levels .low rect{fill:var(--ok)}.levels b{text-align:right}
.weeks{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.5rem}
.weeks>li{border:1px solid var(--line);padding:.4rem .6rem}.weeks ul{padding-left:1rem;font-size:.85rem}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:end;margin:.5rem 0}.tools[hidden]{display:none}
.tools input,.tools select{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);padding:.3rem .5rem;max-width:100%}
th button{font:inherit;font-weight:700;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:left}
th[aria-sort=ascending] button::after{content:" \2191"}th[aria-sort=descending] button::after{content:" \2193"}
tr.more td{padding:0 .6rem .25rem}tr.more summary{padding:0;font-size:.85rem}.level{white-space:nowrap}tr.main th{min-width:6.5rem}header p::first-letter{text-transform:uppercase}tr.main th,tr.main td{border-bottom:0;padding-bottom:.1rem}
footer{margin-top:2.5rem;padding-top:.75rem;padding-bottom:2rem;color:var(--soft);font-size:.9rem}
@page{size:A4;margin:15mm}
@media (max-width:30rem){dl,header dl{display:grid;grid-template-columns:1fr}header dd{margin-right:0}.factors .number{white-space:normal}dd{margin-bottom:.4rem}h1{font-size:1.35rem}}
@media print{
:root{--bg:#fff;--fg:#000;--soft:#444;--line:#bbb;--panel:#fff;--error:#b42318;--warning:#8a5300;--note:#0b5cad;--ok:#1a6e34;
--band:#cfe3fa;--term:#b8c2cc;--gap:#e6d5f5;--sanction:#f2b8a8;--asof:#b42318}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:9pt;line-height:1.35}main,header,footer{max-width:none;padding-left:0;padding-right:0}
.scroll{overflow:visible}.timeline{min-width:0;max-height:110mm}.verdict{font-size:10.5pt;padding:.4rem .7rem}h2,h3,thead,caption{break-after:avoid}
tr,svg,dl,.factors,.narrow,section>ul:not(.findings){break-inside:avoid}
section[aria-labelledby=computed],.tools,tr.more:not(:has([open])){display:none}.weeks summary,tr.main th{font-size:8pt;min-width:0}tbody{break-inside:avoid}th button::after{content:""!important}
summary{list-style:none;color:var(--fg);font-weight:600}table{font-size:8pt}th,td{padding:.12rem .4rem}
section[aria-labelledby=findings] details::details-content{content-visibility:visible;display:block}
.findings li{padding:.3rem .6rem;margin:.35rem 0}h2{margin:1rem 0 .3rem}.findings p,.findings dl{margin:.1rem 0}.code{font-size:7.5pt}dl{gap:.05rem .8rem}
}
)css";

}  // namespace poortwachter::report

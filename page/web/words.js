/* What the page itself says, in both languages; all that is said of an answer comes from the library. */
const WORDS = {
  tag: ["what a power figure means", "一个功率数字意味着什么"],
  ask: ["A power, a claim, a conversion, a whole article or a table", "输入功率、说法或换算，也可粘贴整篇文章或表格"],
  open: ["Open a file", "打开文件"],
  try: ["Try:", "试试："],
  wait: ["Loading…", "正在加载…"],
  assumed: ["What is assumed", "计算假设"],
  scenario: ["Scenario", "情景"],
  every: ["All, side by side", "全部并列"],
  utilization: ["Load: average over announced power", "负荷：平均功率占公布功率之比"],
  pue: ["PUE: whole site over computers", "PUE：全站用电与设备用电之比"],
  basis: ["What the announced power counts", "公布功率的口径"],
  unstated: ["Not stated", "未说明"],
  it: ["The computers alone", "仅计算设备"],
  facility: ["The whole site", "全站"],
  year: ["Calendar year", "日历年份"],
  against: ["Compare with", "对比对象"],
  grid: ["Grid, for CO₂", "电网（计算CO₂）"],
  tariff: ["Price of electricity", "电价"],
  unit: ["Power of one machine", "单台设备功率"],
  total: ["Add the deployments up", "合计各项目"],
  reset: ["Back to the headline", "恢复按公布数字"],
  column: ["Column of the power", "功率所在的列"],
  automatic: ["Found by itself", "自动识别"],
  group: ["Group rows by", "按此列分组"],
  apart: ["Not grouped", "不分组"],
  own: ["Your own figure", "自选数值"],
  tried: ["Every figure that was tried", "逐项对照的全部数据"],
  sources: ["Source: ", "来源："],
  foot: [
    "Everything is calculated on this page. Nothing is sent, nothing is stored.",
    "所有计算都在本页完成，不上传，不保存。",
  ],
  dark: ["Dark", "深色"],
  light: ["Light", "浅色"],
  instead: ["Write instead", "请改为"],
  sentence: ["Copy sentence", "复制这句话"],
  mended: ["Copy corrected sentence", "复制改正后的句子"],
  markdown: ["Copy Markdown", "复制Markdown"],
  link: ["Copy link", "复制链接"],
  csv: ["Table (CSV)", "表格（CSV）"],
  rows: ["All rows with results (CSV)", "全部行及结果（CSV）"],
  svg: ["Picture (SVG)", "图片（SVG）"],
  png: ["Picture (PNG)", "图片（PNG）"],
  json: ["Data (JSON)", "数据（JSON）"],
  print: ["Print", "打印"],
  done: ["Done", "已完成"],
  copies: ["Copy or save", "复制或保存"],
  unread: ["This file is neither a text nor a table.", "这个文件既不是文本，也不是表格。"],
  spreadsheet: ["This is a workbook. Save it as CSV and open that.", "这是电子表格文件。请另存为CSV，再打开。"],
  empty: ["The table is empty.", "表格是空的。"],
  "no-column": ["No column of powers was found. Choose it on the side.", "没有找到功率所在的列，请在一旁选择。"],
  columns: ["More than one column may be the power. Choose one on the side.", "不止一列可能是功率，请在一旁选择。"],
};
const READ_AS = {
  calc: ["a power or a deployment", "功率或项目"],
  scenarios: ["a power or a deployment", "功率或项目"],
  convert: ["a conversion", "换算"],
  solve: ["an energy, and the power behind it", "电量，反算功率"],
  check: ["a claim", "说法"],
  timeline: ["a schedule", "投运时间表"],
  presets: ["a name", "名称"],
  read: ["a text", "文章"],
  table: ["a table", "表格"],
  fault: ["", ""],
};
/* What the columns of a table say. */
const INPUTS = {
  power: ["power", "功率"], pue: ["PUE", "PUE"], utilization: ["load", "负荷"], basis: ["what the power counts", "功率口径"],
  hours: ["hours a year", "年小时数"], count: ["how many", "数量"], online: ["first day", "投运日期"], offline: ["last day", "停运日期"],
  grid: ["grid", "电网"], unit: ["unit", "单位"], accelerator: ["machine", "设备"],
};
const EXAMPLES = [
  ["calc", ["10 GW", "100亿瓦"], null],
  ["read", ["an article", "一篇文章"], [
    "AMD's 6 GW is less than NVIDIA's 10 GW. A data hall of 100 MW uses 100,000 kWh every hour. 7 GW running for a year takes 61 TWh, as much as the Three Gorges dam generates in half a year.",
    "虽然AMD的60亿瓦算力不及英伟达的100亿瓦，但一个100MW的机房每小时耗电10万度，7GW（70亿瓦）的总容量意味着每小时耗电700万度，全年就是610亿度电，相当于三峡电站半年的发电量。",
  ]],
  ["check", ["a claim", "一个说法"], ["7 GW for 1y = 610亿度; 610亿度 = 0.5 three-gorges", "70亿瓦 for 1y = 610亿度; 610亿度 = 0.5 三峡"]],
  ["convert", ["a conversion", "一次换算"], ["61.32 TWh to 亿度", "613.2亿度换算成TWh"]],
  ["timeline", ["a schedule", "投运时间表"], ["1GW@2026-07, +5GW@2030", "10亿瓦@2026年7月, +50亿瓦@2030年"]],
  ["table", ["a table", "一张表格"], [
    "site,state,power\nAbilene,Texas,1.2 GW\nMilam,Texas,1.2 GW\nHyperion,Louisiana,2 GW\nNew Carlisle,Indiana,2.2 GW\nDoña Ana,New Mexico,",
    "项目,省份,装机容量（万千瓦）\n和林格尔,内蒙古,60\n乌兰察布,内蒙古,45\n贵安,贵州,50\n张北,河北,120\n中卫,宁夏,",
  ]],
  ["slip", ["a slip", "一处笔误"], ["7 mw", "7 mw"]],
];
let language = "en";
const choose = (pair) => pair[language === "zh" ? 1 : 0];
const word = (key) => choose(WORDS[key]);
/* A name or text of the data, which has its Chinese in a key of its own. */
const named = (entry, key) => (language === "zh" && entry[key + "_zh"]) || entry[key] || "";

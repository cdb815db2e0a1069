// Two hundred questions of every kind, each a text and what the controls say.
const powers = ["7 GW", "10 GW", "60亿瓦", "6..10 GW", "8±2 GW", "openai-amd", "3xserver-hall", "100 MW", "1.4 kW", "约100亿瓦"];
const assumptions = [
  {}, { scenario: "typical" }, { scenario: "all" }, { utilization: "40..60%" }, { pue: "1.2" }, { pue: "1.1..1.4", utilization: "80%" },
  { year: "2028" }, { basis: "facility", pue: "1.3" }, { total: "1" }, { scenario: "high", basis: "it-load" },
];
const rates = [{}, { grid: "china" }, { tariff: "0.08 USD/kWh" }, { grid: "400 g/kWh" }, { unit_power: "gb200-nvl72" }];
const calculations = powers.flatMap((power, at) => assumptions.map((assume, to) => [power, { ...assume, ...rates[(at + to) % rates.length] }]));
const yardsticks = ["three-gorges@2020", "ireland", "us-home", "finland, portugal", "all", "three-gorges@all", "chatgpt-query"].map((against) => ["openai-amd, 6..10 GW", { against, total: "1" }]);
const conversions = ["7 GW", "60亿瓦", "6..10 GW", "1.21 jigowatts", "0.5 TW"].flatMap((quantity) =>
  ["kW", "MW", "亿瓦", "万千瓦", "GW"].map((unit) => [`${quantity} to ${unit}`, {}]));
const energies = ["61.32 TWh", "610亿度", "1 PWh"].map((quantity) => [`${quantity} to kWh, 亿度, TJ`, {}]);
const solutions = ["61 TWh", "55..60 TWh", "0.5 three-gorges@2020", "10% ireland", "183 TWh"].flatMap((target) => [[target, {}], [target, { scenario: "typical", year: "2024" }]]);
const claims = [
  "7GW for 1y = 610亿度", "610亿度 = 0.5 three-gorges", "7 GW for 1y = 61 TWh; 61 TWh = 0.5 three-gorges", "183TWh < 4.4% of 4.1PWh", "100MW for 1h = 10万度",
  "6 GW < 10 GW", "7GW = 70亿瓦", "1 GW for 1y = 8760 h", "openai-amd = 6 GW", "100000xh100 = 70 MW", "3 GW for 1y = 1 ireland",
].flatMap((claim) => [[claim, {}], [claim, { grid: "us", pue: "1.2" }]]);
const schedules = ["1GW@2026-07, +5GW@2030", "10亿瓦@2026年7月, +50亿瓦@2030年", "5GW@2027, 2GW@2029-04"].flatMap((schedule) => [[schedule, {}], [schedule, { scenario: "typical", against: "ireland" }]]);
const names = ["three-gorges", "ireland", "plants", "grids", "scenarios", "hardware", "deployments", "us-home"].map((name) => [name, {}]);
const articles = ["一个100MW的机房每小时耗电10万度。", "7GW（70亿瓦）全年就是610亿度电，相当于三峡电站半年的发电量。", "A 100 MW hall uses 100,000 kWh every hour.", "The site is rated at 100 MW and draws 2.4 GWh a day."].map((text) => [text, {}]);
const faults = ["7 mw", "7 GWh GW", "opnai-amd", "7 GW to furlongs", "7GW = 61TWh", "-3 GW", "7 GW@2026"].map((text) => [text, {}]).concat([["7 GW", { pue: "0.5" }], ["7 GW", { year: "soon" }], ["7 GW", { grid: "atlantis" }], ["<script>alert(1)</script> 7 GW", {}], ["\u{1F600} 7 GW 是 70亿瓦。", {}], ["", {}], ["７ＧＷ", {}], ["0 GW", {}], ["一万五千瓦", {}]]);
export const QUESTIONS = [...calculations, ...yardsticks, ...conversions, ...energies, ...solutions, ...claims, ...schedules, ...names, ...articles, ...faults];

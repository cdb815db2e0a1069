// Two hundred questions of every kind, as JSON of a request.
const powers = ["7 GW", "10 GW", "60亿瓦", "6..10 GW", "8±2 GW", "openai-amd", "3xserver-hall", "100 MW", "1.4 kW", "约100亿瓦"];
const assumptions = [
  {}, { scenario: "typical" }, { scenario: "all" }, { utilization: "40..60%" }, { pue: "1.2" }, { pue: "1.1..1.4", utilization: "80%" },
  { year: 2028 }, { basis: "facility", pue: "1.3" }, { hours: "8000" }, { period: "90d" },
];
const rates = [{}, { grid: "china" }, { tariff: "0.08 USD/kWh" }, { wue: "1.8 L/kWh" }, { unit_power: "gb200-nvl72" }];
const calculations = powers.flatMap((power, at) =>
  assumptions.map((assume, to) => ({ calc: { deployments: [power], assume, rates: rates[(at + to) % rates.length], explain: to % 3 === 0 } })));
const yardsticks = ["three-gorges@2020", "ireland", "us-home", "finland", "all", "three-gorges@all", "chatgpt-query"].map((one) => ({
  calc: { deployments: ["openai-amd", "6..10 GW"], against: [one], total: true },
}));
const units = ["kW", "MW", "亿瓦", "万千瓦", "GW"];
const conversions = ["7 GW", "60亿瓦", "6..10 GW", "1.21 jigowatts", "0.5 TW"].flatMap((quantity) =>
  units.map((unit) => ({ convert: { quantity, units: [unit] } })));
const energies = ["61.32 TWh", "610亿度", "1 PWh"].map((quantity) => ({ convert: { quantity, units: ["kWh", "亿度", "TJ"] } }));
const solutions = ["61 TWh", "55..60 TWh", "0.5 three-gorges@2020", "10% ireland", "7 GW"].flatMap((target) => [
  { solve: { targets: [target] } },
  { solve: { targets: [target], capacity_factor: "35%", assume: { scenario: "typical" } } },
]);
const claims = [
  "7GW for 1y = 610亿度", "610亿度 = 0.5 three-gorges", "7GW = 61TWh", "183TWh is 4.4% of 4.1PWh", "945TWh > 2 x 415TWh",
  "100MW for 1h = 10万度", "1GW = 1000MW; 2GW < 1GW", "7GW =", "ireland = 0.1 x three-gorges", "nonsense",
].flatMap((claim) => [{ check: { claims: [claim] } }, { check: { claims: [claim], assume: { scenario: "typical" } } }]);
const schedules = ["1GW@2026-07, +5GW@2030", "10亿瓦@2026年7月，60亿瓦@2030年", "1GW@2026, 500MW@2025", "7GW"].flatMap((schedule) => [
  { timeline: { schedule } }, { timeline: { schedule, linear_ramp: true, to: 2035 } },
]);
const texts = [
  "一个100MW的机房每小时耗电10万度。", "7GW的总容量全年就是610亿度电，相当于三峡电站半年的发电量。", "Nothing here.", "",
  "A 100 MW hall uses 100,000 kWh every hour. Its year is 876 GWh.", "60亿瓦不及100亿瓦。", "<script>alert(1)</script> 7 GW", "\u{1F600} 7 GW 是 70亿瓦",
].map((text) => ({ read: { text } }));
const listings = [[], ["plants"], ["three-gorges"], ["scenarios", "grids"], ["openai-amd"], ["no-such-name"]].map((names) => ({ presets: { names } }));
const slips = ["7 mw", "7 GX", "7 GWh", "opnai-amd", "7,5 GW", "-3GW", "7", "GW", "一万五千瓦", "７ＧＷ", "7 GW for 2028", "1GW@2026, 2GW@2027", "0 GW"].map((text) => ({ calc: { deployments: [text] } }));
export const QUESTIONS = [
  ...calculations, ...yardsticks, ...conversions, ...energies, ...solutions, ...claims, ...schedules, ...texts, ...listings, ...slips,
];

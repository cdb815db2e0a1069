//! The help in Chinese.

pub(super) fn about(command: &str) -> &'static str {
    match command {
        "calc" => "计算项目的用电量，并与三峡电站对比",
        "convert" => "把功率或电量换算成其他单位",
        "presets" => "内置的和您自己的数据，附原文和来源",
        "references" => "可用来对比的电站和用户",
        "solve" => "反算：多大的功率等于某一电量，或某电站的若干年发电量",
        "check" => "核对说法是否成立：文章里的，或您自己写的",
        "read" => "找出新闻稿里的功率和电量，并核对其中的说法",
        "timeline" => "随项目陆续投运，逐个日历年计算用电量",
        "fleet" => "计算整张表（CSV、TSV 或 JSON Lines）中每个项目的用电量",
        "chart" => "把用电项目和电站画成SVG图",
        "report" => "把结果写成一页HTML报告，可转发或打印",
        "schema" => "某种输出或数据文件的JSON Schema",
        "completions" => "生成shell补全脚本：命令、选项和预设名",
        "man" => "把帮助生成为man手册页，每个命令一页",
        _ => {
            "一个功率数字意味着什么：每小时多少度，每年多少亿度，相当于三峡电站的多少。\n\
             不带参数时显示最初那篇文章里的项目。"
        }
    }
}

pub(super) fn usage(command: &str) -> &'static str {
    match command {
        "calc" => "gigawatt calc [选项] [项目]...",
        "convert" => "gigawatt convert [选项] 数量 单位...",
        "presets" => "gigawatt presets [选项] [编号]",
        "references" => "gigawatt references [选项] [编号]",
        "solve" => "gigawatt solve [选项] 目标...",
        "check" => "gigawatt check [选项] [说法]...",
        "read" => "gigawatt read [选项] 文件...",
        "timeline" => "gigawatt timeline [选项] [项目]...",
        "fleet" => "gigawatt fleet [选项] [文件]",
        "chart" => "gigawatt chart [选项] [项目]...",
        "report" => "gigawatt report [选项] [项目]...",
        "schema" => "gigawatt schema [选项] [名称]",
        "completions" => "gigawatt completions [选项] SHELL",
        "man" => "gigawatt man [选项] [命令]",
        _ => "gigawatt [选项] [项目]...\n      gigawatt [选项] 命令",
    }
}

pub(super) fn examples(command: &str) -> &'static str {
    match command {
        "calc" => {
            "示例：\n  gigawatt calc 70亿瓦 openai-nvidia\n  gigawatt calc --total 3xserver-hall 60亿瓦"
        }
        "convert" => {
            "示例：\n  gigawatt convert 61.32TWh 亿度 kWh\n  gigawatt convert 70亿瓦 亿度 --for 1年"
        }
        "presets" => "示例：\n  gigawatt presets\n  gigawatt presets three-gorges --format json",
        "references" => "示例：\n  gigawatt references\n  gigawatt references ireland",
        "solve" => {
            "示例：\n  gigawatt solve 610亿度\n  gigawatt solve 0.5x三峡@2020 --scenario typical"
        }
        "check" => {
            "退出码: 有不成立的为3，否则为0。\n\n\
             示例：\n  gigawatt check total-year\n  gigawatt check 7GW*1y=610亿度"
        }
        "read" => {
            "退出码: 有不成立的为3，否则为0。\n\n\
             示例：\n  gigawatt read article.txt\n  gigawatt read - --format json"
        }
        "timeline" => {
            "示例：\n  gigawatt timeline openai-amd --to 2032\n  gigawatt timeline --schedule 10亿瓦@2026年7月,60亿瓦@2030年 --ramp linear"
        }
        "fleet" => {
            "退出码: 0 每行都有结果，4 有的行被拒，2 输入无法使用，1 运行失败。\n\n\
             示例：\n  gigawatt fleet sites.csv -o energy.csv\n  \
             gigawatt fleet sites.csv --group-by state --top 10"
        }
        "chart" => {
            "示例：\n  gigawatt chart openai-amd stargate -o chart.svg\n  gigawatt chart openai-amd --kind timeline --lang zh -o chart.svg"
        }
        "report" => {
            "示例：\n  gigawatt report openai-amd openai-nvidia stargate -o report.html\n  gigawatt report 70亿瓦 --scenario typical --grid china -o report.html"
        }
        "schema" => {
            "示例：\n  gigawatt schema\n  gigawatt schema preset-file -o gigawatt-presets.json"
        }
        "completions" => {
            "示例：\n  eval \"$(gigawatt completions bash)\"   # 写入 ~/.bashrc；zsh同理，写入 ~/.zshrc\n  gigawatt completions fish > ~/.config/fish/completions/gigawatt.fish"
        }
        "man" => {
            "示例：\n  gigawatt man calc | man -l -\n  gigawatt man --lang zh --dir ~/.local/share/man/zh_CN/man1"
        }
        _ => "示例：\n  gigawatt 70亿瓦\n  gigawatt openai-amd --utilization 40..60% --pue 1.2",
    }
}

pub(super) fn argument(id: &str) -> &'static str {
    match id {
        "deployments" => "功率（70亿瓦）、预设（openai-amd）或多个（3xserver-hall）",
        "total" => "加一行合计",
        "against" => "与什么对比：three-gorges@2020、ireland、all",
        "pue" => "设施能耗与IT能耗之比：1.2、1.1..1.4",
        "utilization" => "平均功率与公布功率之比：60%、0.4..0.6",
        "basis" => "功率的口径：it-load 或 facility",
        "hours" => "一年按此功率运行的小时数 [默认 8760]",
        "year" => "日历年：闰年为8,784小时",
        "scenario" => "情景：headline、typical、efficient 或 high",
        "scenarios" => "情景：headline、typical、efficient、high 或 all",
        "period" => "另算一段时间的电量：90天、24小时",
        "explain" => "显示推算步骤和来源",
        "grid" => "电网的二氧化碳排放：china、us@2023、400g/kWh",
        "tariff" => "电价：0.5元/度、0.06..0.10USD/kWh",
        "wue" => "IT用电的冷却耗水：1.8L/kWh",
        "unit_power" => "折合多少台设备：1.4kW、gb200-nvl72",
        "load_factor" => "这里不用，见 --utilization",
        "quantity" => "功率或电量，例如 7GW 或 610亿度",
        "units" => "要换算成的单位，例如 kWh、亿度 或 TWh/yr",
        "duration" => "时长，用于功率与电量互换：1年（8,760小时）、90天、24小时",
        "id" => "要完整显示的预设；不写则列出全部",
        "format" => "table、markdown、csv、json；fleet 用 csv、tsv、ndjson",
        "lang" => "en 或 zh [默认按系统语言]",
        "digits" => "有效数字位数，1至15 [默认 4]",
        "theme" => "图片和网页的底色：light、dark 或 auto [默认 light，网页 auto]",
        "color" => "auto、always 或 never [默认 auto]",
        "presets" => "您自己的预设文件，可重复",
        "help" => "显示本帮助",
        "version" => "显示版本",
        "verbose" => "与 --version 同用：数据有多少、多新",
        "entry" => "要完整显示的电站或用户；不写则列出全部",
        "capacity_factor" => "另算装机容量：按35%，或按 us-wind@2020",
        "targets" => "电量（610亿度）、功率（61TWh/yr）或 '0.5 three-gorges'",
        "claims" => "'7GW for 1y = 610亿度'、'61TWh = 0.5 three-gorges' 或编号",
        "texts" => "中文或英文文本；- 为标准输入",
        "all_checked" => "无法核对的说法也以3退出",
        "schedule" => "各日期起的功率：1GW@2026-07,6GW@2030，+5GW 为增加",
        "ramp" => "相邻日期之间：step 跳变或 linear 线性 [默认 step]",
        "from" => "起始年份 [默认为首次变化的年份]",
        "to" => "截止年份 [默认为最后一次变化的次年]",
        "total_table" => "加一张合计表",
        "reference" => "以哪座电站的年发电量计 [默认 three-gorges@design]",
        "samples" => "蒙特卡洛模拟的抽样次数，例如 100万",
        "drawn" => "在表格下方画图",
        "seed" => "随机种子，相同则结果相同 [默认 0]",
        "file" => "含 power 列的表；- 或不写则读标准输入",
        "output" => "输出文件，要么完整写出，要么保持原样；格式按文件后缀",
        "input_format" => "csv、tsv 或 ndjson [默认按文件扩展名]",
        "delimiter" => "CSV 字段之间的符号：';'、'|'、tab",
        "column" => "列的其他名称：power=nameplate,pue=PUE",
        "power_unit" => "没写单位的功率按此单位，例如 MW",
        "rejects" => "没有结果的行写到这里 [默认在输出文件旁]",
        "strict" => "遇到第一个坏行就停止，输出文件保持原样",
        "ranges" => "每个结果加上下限两列",
        "group_by" => "按某一列的值写合计",
        "top" => "只写电量最多的N组",
        "threads" => "计算线程数 [默认每个处理器一个]",
        "kind" => "comparison、timeline 或 uncertainty [默认按其他选项]",
        "measure" => "比较什么：energy 电量或 power 功率 [默认 energy]",
        "title" => "自拟的标题",
        "subject" => "要哪一种；不写则列出全部",
        "shell" => "bash、elvish、fish、powershell 或 zsh",
        "page" => "要哪个命令的手册页；不写则为主页",
        "dir" => "把全部手册页写入此文件夹",
        _ => "",
    }
}

pub(super) fn value_name(id: &str) -> &'static str {
    match id {
        "deployments" => "项目",
        "quantity" => "数量",
        "units" | "power_unit" => "单位",
        "pue" | "utilization" | "load_factor" | "capacity_factor" => "比值",
        "scenario" => "情景",
        "duration" | "period" => "时长",
        "grid" => "电网",
        "tariff" => "电价",
        "wue" => "耗水率",
        "unit_power" => "功率",
        "basis" => "口径",
        "against" => "对比对象",
        "reference" => "电站",
        "hours" => "小时数",
        "year" | "from" | "to" => "年份",
        "format" | "input_format" => "格式",
        "delimiter" => "符号",
        "lang" => "语言",
        "digits" | "samples" | "seed" | "top" | "threads" => "N",
        "color" => "何时",
        "theme" => "底色",
        "presets" | "file" | "texts" | "output" | "rejects" => "文件",
        "id" | "entry" => "编号",
        "column" => "名称=列",
        "group_by" => "列",
        "targets" => "目标",
        "claims" => "说法",
        "schedule" => "计划",
        "ramp" => "方式",
        "kind" => "种类",
        "measure" => "量",
        "title" => "标题",
        "subject" => "名称",
        "shell" => "SHELL",
        "page" => "命令",
        "dir" => "文件夹",
        _ => "",
    }
}

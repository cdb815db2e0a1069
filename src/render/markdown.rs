//! Markdown tables and lists.

use crate::view::Style;
use crate::view::document::{Block, Document, Entry, Fact, Judged, Remark, Sheet};
use crate::words;

pub(super) fn render(document: &Document, style: &Style) -> String {
    let colon = words::colon(style.language);
    let blocks = document.blocks.iter().map(|part| block(part, colon));
    let blocks: Vec<String> = blocks.collect();
    blocks.join("\n")
}

fn block(block: &Block, colon: &str) -> String {
    match block {
        Block::Sheet(sheet) => table(sheet),
        Block::Headed(heading, _, sheet) => format!("{}\n\n{}", escape(heading), table(sheet)),
        Block::Facts(groups) => {
            let line =
                |fact: &Fact| format!("- {}{colon}{}\n", escape(&fact.label), escape(&fact.text));
            groups.iter().flatten().map(line).collect()
        }
        Block::Chart(chart, _) => escape(&chart.description) + "\n",
        Block::Lead(text) => format!("**{}**\n", escape(text)),
        Block::Paragraph(text) => escape(text) + "\n",
        Block::Lines(lines) => lines.iter().map(|line| format!("- {}\n", escape(line))).collect(),
        Block::Remarks { headings, remarks } => remarked(headings, remarks),
        Block::Verdicts(claims) => claims.iter().map(|claim| judged(claim, colon)).collect(),
        Block::List { heading, entries } => list(heading, entries, colon),
    }
}

fn judged(claim: &Judged, colon: &str) -> String {
    let statement = escape(&claim.statement);
    let mut text = format!("- **{}**{colon}{statement}\n", escape(&claim.verdict));
    for reason in claim.texts(", ") {
        text += &format!("  - {}\n", escape(&reason));
    }
    text
}

fn table(sheet: &Sheet) -> String {
    let mut text = line(sheet.header.iter().map(|cell| escape(&cell.line)));
    let rule = |numeric: &bool| if *numeric { "---:" } else { "---" }.to_owned();
    text += &line(sheet.numeric.iter().map(rule));
    for row in &sheet.rows {
        text += &line(row.iter().map(|cell| escape(&cell.line)));
    }
    text
}

fn remarked(headings: &[String; 4], remarks: &[Remark]) -> String {
    let mut text = line(headings.iter().map(|heading| escape(heading)));
    text += &line(headings.iter().map(|_| "---".to_owned()));
    for Remark { place, words, verdict, reason, .. } in remarks {
        text += &line([place, words, verdict, reason].into_iter().map(|cell| escape(cell)));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

fn list(heading: &str, entries: &[Entry], colon: &str) -> String {
    let mut text = match heading {
        "" => String::new(),
        heading => format!("**{}**\n\n", escape(heading)),
    };
    for entry in entries {
        let label = match entry.label.as_str() {
            "" => String::new(),
            label => format!("{}{colon}", escape(label)),
        };
        // One of the web, in which nothing ends it: what is escaped here would be another address.
        let address = entry.address.as_ref().map(|address| format!(" <{address}>"));
        let address = address.unwrap_or_default();
        text += &format!("- {label}{}{address}\n", escape(&entry.text));
    }
    text
}

/// Names come from users: what Markdown or the HTML in it would act on stays a character.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '|' | '\\' | '*' | '`' | '[' | ']' => escaped.extend(['\\', c]),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_line_up_on_the_right_and_names_are_escaped() {
        let sheet = Sheet {
            header: vec!["Name".into(), "Power".into()],
            rows: vec![vec!["a|b <script>".into(), "6 GW".into()]],
            numeric: vec![false, true],
        };
        let expected = "| Name | Power |\n| --- | ---: |\n| a\\|b &lt;script&gt; | 6 GW |\n";
        assert_eq!(table(&sheet), expected);
    }
}

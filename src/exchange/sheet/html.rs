//! The sheet as a page for a browser, which prints it. The file stands alone: it loads nothing, runs
//! nothing, and says so itself. It is well-formed XML too.

use std::borrow::Cow;
use std::fmt::Write;

use super::measure::{
    BLANK_FACT, FACT_LINE, FACT_ROOM, FIGURE_WIDTH, GAP, HEADING, HEADING_WIDTH, HEIGHT,
    LABEL_WIDTH, MARGINS, PAPER, RUNNING, SMALL_LINE, TABLE_HEAD, TABLE_LINE, TITLE, TOTALS,
    Tenths, WIDTH, points, row_height,
};
use super::{Fact, Page, Sheet};

/// The sheet as the text of an HTML file.
pub fn html(sheet: &Sheet) -> String {
    let language = sheet.language.code();
    let title = listed(&[&sheet.heading, &sheet.title.text]);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\" />\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n\
         <meta name=\"viewport\" content=\"width=device-width\" />\n\
         <title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
        style()
    );
    for (number, of) in sheet.pages.iter().enumerate() {
        page.push_str("<section class=\"page\">\n");
        page.push_str(&match number {
            0 => head(sheet),
            _ => block("running", &sheet.running.text),
        });
        page.push_str(&block("consent", &sheet.consent.text));
        page.push_str(&table(sheet, of));
        page.push_str(&totals(sheet, of));
        page.push_str(&block("legend", &sheet.legend.text));
        page.push_str("</section>\n");
    }
    page + "</body>\n</html>\n"
}

/// The heading, the title and the facts.
fn head(sheet: &Sheet) -> String {
    let mut head = format!(
        "<header><h1>{}</h1><p>{}</p></header>\n",
        escaped(&sheet.heading),
        escaped(&sheet.programme.text)
    );
    if !sheet.title.is_empty() {
        head += &format!("<h2>{}</h2>\n", escaped(&sheet.title.text));
    }
    for row in &sheet.facts {
        let height = millimetres(row_height(row));
        let facts: String = row.iter().map(fact).collect();
        head += &format!("<div class=\"facts\" style=\"height:{height}\">{facts}</div>\n");
    }
    head
}

fn fact(fact: &Fact) -> String {
    let (class, height) = match fact.value.is_empty() {
        true => ("blank", BLANK_FACT - FACT_ROOM),
        false => ("value", fact.value.lines * FACT_LINE),
    };
    format!(
        "<span class=\"label\">{}</span>\
         <span class=\"{class}\" style=\"width:{};height:{}\">{}</span>",
        escaped(&fact.label),
        millimetres(fact.width),
        millimetres(height),
        escaped(&fact.value.text)
    )
}

/// The table of a page: its lines are empty but for their numbers.
fn table(sheet: &Sheet, page: &Page) -> String {
    let mut table = "<table>\n<colgroup>".to_owned();
    let (mut headings, mut cells) = (String::new(), String::new());
    for column in &sheet.columns {
        let width = millimetres(column.width);
        table += &format!("<col style=\"width:{width}\" />");
        headings += &format!("<th scope=\"col\">{}</th>", escaped(&column.heading));
        cells += "<td></td>";
    }
    let cells = cells.strip_prefix("<td></td>").unwrap_or_default();
    table += &format!("</colgroup>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n");
    for line in page.first..=page.last {
        // Writing into a String cannot fail.
        let _ = writeln!(table, "<tr><td>{line}</td>{cells}</tr>");
    }
    table + "</tbody>\n</table>\n"
}

fn totals(sheet: &Sheet, page: &Page) -> String {
    let figure = |label: &String| {
        let label = escaped(label);
        format!("<span>{label}</span><span class=\"figure\"></span>")
    };
    let figures: String = sheet.totals.iter().map(figure).collect();
    let label = escaped(&page.label);
    format!("<div class=\"totals\"><b>{label}</b>{figures}</div>\n")
}

fn block(class: &str, text: &str) -> String {
    format!("<p class=\"{class}\">{}</p>\n", escaped(text))
}

/// Texts in a row, those that are empty left out.
fn listed(texts: &[&str]) -> String {
    let texts = texts.iter().filter(|text| !text.is_empty());
    let texts: Vec<Cow<str>> = texts.map(|text| escaped(text)).collect();
    texts.join(" – ")
}

/// Text that is nothing but text to a browser, inside an element or an attribute.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    Cow::Owned(escaped)
}

fn millimetres(length: Tenths) -> String {
    format!("{}.{}mm", length / 10, length % 10)
}

/// The style: every block has its measured height, and what is longer is cut off, so that a page of
/// the sheet is a page of paper.
fn style() -> String {
    let mm = millimetres;
    let [top, right, bottom, left] = MARGINS.map(mm);
    let (width, height) = (mm(WIDTH), mm(HEIGHT));
    let paper = (mm(PAPER.0), mm(PAPER.1));
    let mut style = format!(
        "@page {{ size: A4 landscape; margin: {top} {right} {bottom} {left}; }}\n\
         * {{ box-sizing: border-box; margin: 0; padding: 0; }}\n\
         body {{ font: {}pt/1.2 Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif; color: #000; }}\n\
         .page {{ width: {width}; height: {height}; overflow: hidden; break-after: page; }}\n\
         .page:last-child {{ break-after: auto; }}\n",
        points::FACT
    );
    style += &head_style();
    style += &table_style();
    style += &format!(
        "@media screen {{\n\
         body {{ background: #ddd; }}\n\
         .page {{ box-sizing: content-box; width: {width}; height: {height}; margin: 6mm auto; \
         padding: {top} {right} {bottom} {left}; max-width: {}; background: #fff; }}\n\
         }}\n",
        paper.0
    );
    style
}

fn head_style() -> String {
    let mm = millimetres;
    format!(
        "header {{ display: flex; justify-content: space-between; height: {}; overflow: hidden; }}\n\
         h1 {{ width: {}; font-size: {}pt; white-space: nowrap; }}\n\
         header p {{ width: {}; font-size: {}pt; color: #444; text-align: right; }}\n\
         h2 {{ height: {}; overflow: hidden; font-size: {}pt; white-space: nowrap; }}\n\
         .running {{ height: {}; overflow: hidden; font-size: {}pt; font-weight: bold; \
         white-space: nowrap; }}\n\
         .facts {{ display: flex; overflow: hidden; line-height: {}; }}\n\
         .label {{ flex: none; width: {}; font-size: {}pt; color: #444; }}\n\
         .value {{ flex: none; overflow: hidden; padding-right: 3mm; overflow-wrap: anywhere; }}\n\
         .facts:has(.blank) {{ align-items: flex-end; padding-bottom: 0.8mm; }}\n\
         .blank {{ flex: none; border-bottom: 0.3mm solid #000; }}\n",
        mm(HEADING),
        mm(HEADING_WIDTH),
        points::HEADING,
        mm(WIDTH - HEADING_WIDTH),
        points::PROGRAMME,
        mm(TITLE),
        points::TITLE,
        mm(RUNNING),
        points::RUNNING,
        mm(FACT_LINE),
        mm(LABEL_WIDTH),
        points::LABEL,
    )
}

fn table_style() -> String {
    let mm = millimetres;
    format!(
        ".consent, .legend {{ height: {}; overflow: hidden; font-size: {}pt; line-height: {}; }}\n\
         .consent {{ margin: {} 0; }}\n\
         table {{ width: {}; margin: 0 auto; border-collapse: collapse; table-layout: fixed; }}\n\
         th, td {{ border: 0.25mm solid #000; overflow: hidden; text-align: center; }}\n\
         th {{ height: {}; padding: 0 0.8mm; background: #eee; font-size: {}pt; \
         print-color-adjust: exact; -webkit-print-color-adjust: exact; }}\n\
         td {{ height: {}; font-size: {}pt; color: #444; }}\n\
         .totals {{ display: flex; align-items: flex-end; height: {}; padding-bottom: 1.8mm; }}\n\
         .totals b {{ margin-right: auto; }}\n\
         .totals span {{ padding: 0 1.5mm 0 5mm; }}\n\
         .totals .figure {{ width: {}; height: 5.5mm; padding: 0; border-bottom: 0.3mm solid #000; }}\n",
        mm(2 * SMALL_LINE),
        points::SMALL,
        mm(SMALL_LINE),
        mm(GAP),
        // Narrower by the width of a ruled line, half of which is outside.
        mm(WIDTH - 3),
        mm(TABLE_HEAD),
        points::TABLE,
        mm(TABLE_LINE),
        points::TABLE,
        mm(TOTALS),
        mm(FIGURE_WIDTH),
    )
}

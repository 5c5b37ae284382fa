//! Tables of plain text: columns apart by two spaces, no lines drawn and nothing cut, so that a screen
//! reader reads rows and a person sees columns. What would be wider than a page is told row by row
//! in words. Neither depends on the terminal.

use unicode_width::UnicodeWidthStr;

/// The widest table that is one, in cells.
const PAGE: usize = 100;

/// What stands between two columns.
const GAP: usize = 2;

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    heading: String,
    to_the_right: bool,
}

impl Column {
    /// A column of words.
    pub fn words(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            to_the_right: false,
        }
    }

    /// A column of figures, in line at the right.
    pub fn figures(heading: impl Into<String>) -> Self {
        Self {
            to_the_right: true,
            ..Self::words(heading)
        }
    }

    fn cell(&self, text: &str, width: usize) -> String {
        let room = " ".repeat(width.saturating_sub(text.width()));
        if self.to_the_right {
            room + text
        } else {
            text.to_owned() + &room
        }
    }
}

/// The rows under their headings, one a line; where that would be wider than a page, each row in words:
/// `Oblast: sessions 11; women 93.` A row that has too few cells ends early.
pub fn table(columns: &[Column], rows: &[Vec<String>]) -> String {
    let widths = widths(columns, rows);
    let gaps = GAP * columns.len().saturating_sub(1);
    if widths.iter().sum::<usize>() + gaps > PAGE {
        return rows.iter().map(|row| in_words(columns, row)).collect();
    }
    let headings: Vec<String> = columns
        .iter()
        .map(|column| column.heading.clone())
        .collect();
    let mut lines = String::new();
    for row in std::iter::once(&headings).chain(rows) {
        let cells = columns.iter().zip(&widths).zip(row);
        let line: Vec<String> = cells
            .map(|((column, width), text)| column.cell(text, *width))
            .collect();
        lines.push_str(line.join(&" ".repeat(GAP)).trim_end());
        lines.push('\n');
    }
    lines
}

/// A row in words: what it is about, then each heading with what stands under it.
fn in_words(columns: &[Column], row: &[String]) -> String {
    let cells = columns.iter().zip(row).skip(1);
    let cells = cells.filter(|(_, text)| !text.is_empty());
    let said: Vec<String> = cells
        .map(|(column, text)| format!("{} {text}", column.heading))
        .collect();
    let about = row.first().map_or("", String::as_str);
    format!("{about}: {}.\n", said.join("; "))
}

fn widths(columns: &[Column], rows: &[Vec<String>]) -> Vec<usize> {
    let mut widths: Vec<usize> = columns
        .iter()
        .map(|column| column.heading.width())
        .collect();
    for row in rows {
        for (width, text) in widths.iter_mut().zip(row) {
            *width = (*width).max(text.width());
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        rows.iter().map(row).collect()
    }

    #[test]
    fn columns_stand_in_line() {
        let columns = [
            Column::words("Place"),
            Column::figures("People"),
            Column::words("State"),
        ];
        let shown = table(
            &columns,
            &rows(&[
                &["Сузак", "20", "held"],
                &["Жети-Өгүз", "1 204", ""],
                &["中文"],
            ]),
        );
        assert_eq!(
            shown,
            "Place      People  State\n\
             Сузак          20  held\n\
             Жети-Өгүз   1 204\n\
             中文\n"
        );
    }

    #[test]
    fn what_is_wider_than_a_page_is_told_in_words() {
        let long = "a".repeat(PAGE - 5);
        let columns = [
            Column::words("Place"),
            Column::figures("Men"),
            Column::figures("All"),
        ];
        let cells = rows(&[&[&long, "2", "20"], &["b", "", "1"]]);
        let told = table(&columns, &cells);
        assert_eq!(told, format!("{long}: Men 2; All 20.\nb: All 1.\n"));
        assert!(table(&columns[..2], &cells).starts_with("Place "));
    }
}

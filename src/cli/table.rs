//! Tables of plain text: columns apart by two spaces, no lines drawn, so that a screen reader
//! reads rows and a person sees columns. Widths are those of the terminal's cells.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands between two columns.
const GAP: usize = 2;

/// What a cut text ends with.
const CUT: &str = "…";

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    heading: String,
    to_the_right: bool,
    least: Option<usize>,
}

impl Column {
    /// A column of words, as wide as its widest word.
    pub fn words(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            to_the_right: false,
            least: None,
        }
    }

    /// A column of figures, in line at the right.
    pub fn figures(heading: impl Into<String>) -> Self {
        Self {
            to_the_right: true,
            ..Self::words(heading)
        }
    }

    /// Lets the column be cut where the table would be too wide, down to `least` cells.
    pub fn down_to(self, least: usize) -> Self {
        Self {
            least: Some(least),
            ..self
        }
    }

    fn cell(&self, text: &str, width: usize) -> String {
        let text = cut(text, width);
        let room = " ".repeat(width.saturating_sub(text.width()));
        if self.to_the_right {
            room + &text
        } else {
            text + &room
        }
    }
}

/// The table with its headings, one row a line, no line wider than `width` where the columns that
/// may be cut allow it. A row that has too few cells ends early.
pub fn table(columns: &[Column], rows: &[Vec<String>], width: usize) -> String {
    let widths = widths(columns, rows, width);
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

/// Rows without headings, the first column as wide as its widest cell.
pub fn beside(rows: &[Vec<String>]) -> String {
    let columns = [Column::words(""), Column::words("")];
    let table = table(&columns, rows, usize::MAX);
    table
        .split_once('\n')
        .map_or_else(String::new, |(_, rows)| rows.to_owned())
}

fn widths(columns: &[Column], rows: &[Vec<String>], width: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = columns
        .iter()
        .map(|column| column.heading.width())
        .collect();
    for row in rows {
        for (width, text) in widths.iter_mut().zip(row) {
            *width = (*width).max(text.width());
        }
    }
    let gaps = GAP * columns.len().saturating_sub(1);
    let mut surplus = (widths.iter().sum::<usize>() + gaps).saturating_sub(width);
    while surplus > 0 {
        let can_shrink = |(column, width): &(&Column, &mut usize)| {
            column.least.is_some_and(|least| **width > least)
        };
        let widest = columns
            .iter()
            .zip(&mut widths)
            .filter(can_shrink)
            .max_by_key(|(_, width)| **width);
        let Some((_, width)) = widest else {
            break;
        };
        *width -= 1;
        surplus -= 1;
    }
    widths
}

/// A text of at most `width` cells: itself, or its beginning and `…`.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut room = width.saturating_sub(CUT.width());
    for letter in text.graphemes(true) {
        let Some(left) = room.checked_sub(letter.width()) else {
            break;
        };
        room = left;
        kept.push_str(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept + CUT
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
            80,
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
    fn the_widest_column_that_may_be_cut_is_cut_first() {
        let columns = [
            Column::words("A").down_to(4),
            Column::words("B").down_to(4),
            Column::figures("C"),
        ];
        let shown = table(&columns, &rows(&[&["abcdefghij", "klmnop", "100"]]), 18);
        assert_eq!(shown, "A       B        C\nabcde…  klmn…  100\n");
        let narrow = table(&columns, &rows(&[&["abcdefghij", "klmnop", "100"]]), 1);
        assert_eq!(narrow, "A     B       C\nabc…  klm…  100\n");
    }

    proptest! {
        #[test]
        fn a_cut_text_fits(text in any::<String>(), width in 1_usize..30) {
            prop_assert!(cut(&text, width).width() <= width);
        }
    }
}

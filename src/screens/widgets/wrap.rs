//! Text broken into rows of a given width, between words where it can, and the way from a place
//! in the text to a place on the screen and back.

use std::ops::Range;

use super::fit::glyphs;

/// The rows of a text, as ranges of its bytes. Line feeds belong to no row; spaces at which a row
/// was broken hang over its end. There is always at least one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows<'a> {
    text: &'a str,
    rows: Vec<Range<usize>>,
}

impl<'a> Rows<'a> {
    /// Breaks a text into rows of at most so many columns (at least one).
    pub fn new(text: &'a str, columns: usize) -> Rows<'a> {
        let mut rows = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            break_line(line, start, columns.max(1), &mut rows);
            start += line.len() + 1;
        }
        Rows { text, rows }
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// The text of a row, with the spaces that hang over; empty beyond the last.
    pub fn text(&self, row: usize) -> &'a str {
        self.rows
            .get(row)
            .and_then(|range| self.text.get(range.clone()))
            .unwrap_or_default()
    }

    /// The texts of all rows without the spaces at their ends.
    pub fn texts(&self) -> impl Iterator<Item = &'a str> {
        (0..self.count()).map(|row| self.text(row).trim_end())
    }

    /// The row and the column at which a place in the text, in bytes, is seen.
    pub fn place_of(&self, offset: usize) -> (usize, usize) {
        let row = self
            .rows
            .partition_point(|range| range.start <= offset)
            .saturating_sub(1);
        let start = self.rows.get(row).map_or(0, |range| range.start);
        let before = glyphs(self.text(row)).take_while(|glyph| start + glyph.offset < offset);
        (row, before.map(|glyph| glyph.width).sum())
    }

    /// The place in the text, in bytes, that is seen at a row and a column; beyond the last row
    /// the end of the text.
    pub fn offset_at(&self, row: usize, column: usize) -> usize {
        let Some(range) = self.rows.get(row) else {
            return self.text.len();
        };
        let inside = offset_in(self.text(row), column);
        let is_end = inside == range.len();
        let is_broken = self
            .rows
            .get(row + 1)
            .is_some_and(|next| next.start == range.end);
        if is_end && is_broken {
            let last = glyphs(self.text(row)).last();
            return range.start + last.map_or(0, |glyph| glyph.offset);
        }
        range.start + inside
    }
}

/// The place in a line of text, in bytes, that is nearest to a column.
pub fn offset_in(text: &str, column: usize) -> usize {
    let mut from = 0;
    for glyph in glyphs(text) {
        if column < from + glyph.width.div_ceil(2) {
            return glyph.offset;
        }
        from += glyph.width;
    }
    text.len()
}

/// Breaks one line, which begins at `base` in the whole text.
fn break_line(line: &str, base: usize, columns: usize, rows: &mut Vec<Range<usize>>) {
    let mut start = 0;
    let mut column = 0;
    let mut word = 0;
    let mut word_column = 0;
    for glyph in glyphs(line) {
        if glyph.shown == " " {
            column += glyph.width;
            word = glyph.offset + glyph.shown.len();
            word_column = column;
            continue;
        }
        while column + glyph.width > columns && glyph.offset > start {
            let is_between_words = word > start;
            let (end, end_column) = if is_between_words {
                (word, word_column)
            } else {
                (glyph.offset, column)
            };
            rows.push(base + start..base + end);
            start = end;
            column = column.saturating_sub(end_column);
            word_column = 0;
        }
        column += glyph.width;
    }
    rows.push(base + start..base + line.len());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::widgets::fit::width;
    use crate::screens::widgets::testing::awkward_text;

    #[test]
    fn rows_break_between_words() {
        let cases: [(&str, usize, &[&str]); 10] = [
            ("", 5, &[""]),
            ("айыл аймагы", 11, &["айыл аймагы"]),
            ("айыл аймагы", 10, &["айыл ", "аймагы"]),
            ("айыл  аймагы", 5, &["айыл  ", "аймаг", "ы"]),
            ("бюджеттөө", 4, &["бюдж", "еттө", "ө"]),
            ("бир\nэки\n", 9, &["бир", "эки", ""]),
            ("a bb ccc", 3, &["a ", "bb ", "ccc"]),
            ("日本語", 5, &["日本", "語"]),
            ("日本", 1, &["日", "本"]),
            ("a b", 0, &["a ", "b"]),
        ];
        for (text, columns, wanted) in cases {
            let rows = Rows::new(text, columns);
            let found: Vec<_> = (0..rows.count()).map(|row| rows.text(row)).collect();
            assert_eq!(found, wanted, "{text:?} {columns}");
        }
    }

    #[test]
    fn places_and_offsets_answer_each_other() {
        let rows = Rows::new("айыл аймагы\nбар", 6);
        let at = |text: &str| text.len();
        assert_eq!(rows.place_of(0), (0, 0));
        assert_eq!(rows.place_of(at("айыл")), (0, 4));
        assert_eq!(rows.place_of(at("айыл ")), (1, 0));
        assert_eq!(rows.place_of(at("айыл аймагы")), (1, 6));
        assert_eq!(rows.place_of(at("айыл аймагы\n")), (2, 0));
        assert_eq!(rows.offset_at(1, 2), at("айыл ай"));
        assert_eq!(rows.offset_at(0, 40), at("айыл"));
        assert_eq!(rows.offset_at(1, 40), at("айыл аймагы"));
        assert_eq!(rows.offset_at(9, 0), at("айыл аймагы\nбар"));
    }

    #[test]
    fn the_second_half_of_a_wide_character_is_behind_it() {
        let found: Vec<_> = (0..5).map(|column| offset_in("日本", column)).collect();
        assert_eq!(found, [0, 3, 3, 6, 6]);
    }

    proptest! {
        #[test]
        fn rows_hold_the_whole_text_and_fit(text in awkward_text(), columns in 2usize..30) {
            let rows = Rows::new(&text, columns);
            let mut end = 0;
            for (row, range) in rows.rows.iter().enumerate() {
                let between = text.get(end..range.start).expect("rows in order");
                prop_assert!(between.is_empty() || between == "\n");
                let seen = rows.text(row).trim_end();
                prop_assert!(width(seen) <= columns || glyphs(seen).count() == 1);
                end = range.end;
            }
            prop_assert_eq!(end, text.len());
        }

        #[test]
        fn a_click_on_the_cursor_leaves_it(text in awkward_text(), columns in 2usize..30) {
            let rows = Rows::new(&text, columns);
            for row in 0..rows.count() {
                let start = rows.rows[row].start;
                for glyph in glyphs(rows.text(row)) {
                    let offset = start + glyph.offset;
                    let (row, column) = rows.place_of(offset);
                    prop_assert_eq!(rows.offset_at(row, column), offset);
                }
            }
        }
    }
}

//! The measures of the sheet on paper, which all its forms share, and how much text has room in
//! them. Every block has a fixed height, so that a page ends where it is said to end, whatever the
//! font and whatever is written in it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Fact;
use crate::text::clean::{clean, without_hidden};

/// How many lines a page has.
pub(super) const LINES_A_PAGE: u32 = 12;

/// A length on paper, in tenths of a millimetre.
pub(super) type Tenths = u32;

/// A4, lying.
pub(super) const PAPER: (Tenths, Tenths) = (2970, 2100);
/// What stays white around a page: top, right, bottom and, wider for a folder's holes, left.
pub(super) const MARGINS: [Tenths; 4] = [90, 120, 70, 150];
/// What is between the margins.
pub(super) const WIDTH: Tenths = PAPER.0 - MARGINS[1] - MARGINS[3];
/// What is between the margins, from top to bottom.
pub(super) const HEIGHT: Tenths = PAPER.1 - MARGINS[0] - MARGINS[2];

/// The heading, with the programme beside it.
pub(super) const HEADING: Tenths = 80;
/// How wide the heading is; the programme has the rest.
pub(super) const HEADING_WIDTH: Tenths = 1350;
/// The title.
pub(super) const TITLE: Tenths = 64;
/// The line that says on later pages what the sheet is.
pub(super) const RUNNING: Tenths = 62;
/// The label of a fact.
pub(super) const LABEL_WIDTH: Tenths = 310;
/// Where on the page the second and the third fact of a row begin.
pub(super) const LATER_FACTS: [Tenths; 2] = [1350, 1900];
/// A fact that is to be written by hand.
pub(super) const BLANK_FACT: Tenths = 72;
/// A line of a fact, and what is around its lines.
pub(super) const FACT_LINE: Tenths = 40;
pub(super) const FACT_ROOM: Tenths = 8;
/// A line of small print.
pub(super) const SMALL_LINE: Tenths = 34;
/// What is above and below the table.
pub(super) const GAP: Tenths = 15;
/// The head of the table, and a line of it to write on.
pub(super) const TABLE_HEAD: Tenths = 80;
pub(super) const TABLE_LINE: Tenths = 90;
/// The totals under the table, and how wide the room for each figure is.
pub(super) const TOTALS: Tenths = 88;
pub(super) const FIGURE_WIDTH: Tenths = 180;

/// What is kept free at the foot of a page: some programs add the ruled lines to the heights.
const RESERVE: Tenths = 40;
/// What is left for the facts where all else on the page is as high as it can be.
pub(super) const FACTS: Tenths = HEIGHT
    - RESERVE
    - HEADING
    - TITLE
    - 2 * GAP
    - 2 * (2 * SMALL_LINE)
    - TABLE_HEAD
    - LINES_A_PAGE * TABLE_LINE
    - TOTALS;

/// Sizes of type, in points.
pub(super) mod points {
    pub const HEADING: f32 = 15.0;
    pub const TITLE: f32 = 11.5;
    pub const PROGRAMME: f32 = 8.5;
    pub const RUNNING: f32 = 9.5;
    pub const FACT: f32 = 9.5;
    pub const LABEL: f32 = 8.5;
    pub const SMALL: f32 = 8.0;
    pub const TABLE: f32 = 8.0;
}

/// How high a row of facts is.
pub(super) fn row_height(row: &[Fact]) -> Tenths {
    let lines = row.iter().map(|fact| fact.value.lines).max().unwrap_or(0);
    let by_hand = row.iter().any(|fact| fact.value.is_empty());
    let printed = lines * FACT_LINE + FACT_ROOM;
    if by_hand {
        printed.max(BLANK_FACT)
    } else {
        printed
    }
}

/// How many lines a last row of facts may have, so that all of the first page is on one page.
pub(super) fn lines_left(rows: &[Vec<Fact>]) -> u32 {
    let taken: Tenths = rows.iter().map(|row| row_height(row)).sum();
    FACTS.saturating_sub(taken + FACT_ROOM) / FACT_LINE
}

/// A point in tenths of a millimetre.
const POINT: f32 = 25.4 / 72.0 * 10.0;
/// How much wider bold letters are.
pub(super) const BOLD: f32 = 1.08;

/// Text that has its room: how many lines it may take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The text, on one line, with nothing in it that could harm paper or program.
    pub text: String,
    /// How many lines it needs at the most.
    pub lines: u32,
}

impl Passage {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A text in as many lines as it needs, up to `most`; what has no room gives way to an ellipsis.
pub(super) fn fitted(text: &str, width: Tenths, size: f32, most: u32) -> Passage {
    let text = plain(text);
    let needed = lines_of(length(&text), width, size);
    if needed <= most {
        let lines = needed.max(1);
        return Passage { text, lines };
    }
    let mut cut = String::new();
    let mut taken = letter_width("…");
    for letter in text.graphemes(true) {
        taken += letter_width(letter);
        if lines_of(taken, width, size) > most {
            break;
        }
        cut.push_str(letter);
    }
    Passage {
        text: format!("{}…", cut.trim_end()),
        lines: most,
    }
}

/// Whether a text has room without losing anything.
pub(super) fn fits(text: &str, width: Tenths, size: f32, most: u32) -> bool {
    lines_of(length(&plain(text)), width, size) <= most
}

/// How many lines a length needs. Where there are several, each but the last loses the beginning
/// of a word to the next.
fn lines_of(length: f32, width: Tenths, size: f32) -> u32 {
    const LOST: f32 = 1.07;
    let lines = length * size * POINT / width as f32;
    if lines <= 1.0 {
        return lines.ceil() as u32;
    }
    (lines * LOST).ceil() as u32
}

/// How long a text is on one line, in sizes of its type.
fn length(text: &str) -> f32 {
    text.graphemes(true).map(letter_width).sum()
}

/// How wide a letter is in a common sans serif, as a share of the size of type. A little too wide
/// is better than too narrow: what has no room is cut off.
fn letter_width(letter: &str) -> f32 {
    if letter.width() > 1 {
        return 1.05 * letter.width() as f32 / 2.0;
    }
    match letter.chars().next().unwrap_or(' ') {
        ' ' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' | '(' | ')' | '-' | '/' | '·' => {
            0.33
        }
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | 'і' => 0.36,
        'm' | 'w' | 'M' | 'W' | 'ж' | 'м' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' => 0.86,
        'Ж' | 'М' | 'Ф' | 'Ш' | 'Щ' | 'Ы' | 'Ю' | '@' | '%' | '—' | '…' | '№' | '\u{fffd}' => {
            1.05
        }
        capital if capital.is_uppercase() => 0.74,
        _ => 0.55,
    }
}

/// A foreign text as paper can bear it: one line, nothing hidden, no character that XML forbids.
fn plain(text: &str) -> String {
    let text = without_hidden(text);
    let text: String = clean(&text)
        .chars()
        .filter(|c| !is_no_character(*c))
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Unicode's own "not a character", of which XML forbids the first two.
fn is_no_character(character: char) -> bool {
    let number = u32::from(character);
    number & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_made_fit_for_paper() {
        let cases = [
            ("Айым\u{202e}\u{200b} Асанова\r\n\u{1}", "Айым Асанова"),
            (
                " two\n\nlines\tand\u{ffff}\u{fffe} more ",
                "two lines and more",
            ),
            ("ң ө ү <b>", "ң ө ү <b>"),
            ("\u{0}\u{8}\u{b}", ""),
        ];
        for (text, wanted) in cases {
            assert_eq!(
                fitted(text, WIDTH, points::FACT, 1).text,
                wanted,
                "{text:?}"
            );
        }
    }

    #[test]
    fn text_takes_the_lines_it_needs_and_no_more_than_it_may() {
        let fit = |letters: usize| fitted(&"а".repeat(letters), 1000, 10.0, 2);
        assert_eq!(fit(0).lines, 1);
        assert_eq!(fit(51).lines, 1);
        assert_eq!(fit(52).lines, 2);
        assert_eq!(fit(90).text.chars().count(), 90);
        let long = fit(10_000);
        assert_eq!(long.lines, 2);
        assert!((92..97).contains(&long.text.chars().count()), "{long:?}");
        assert!(long.text.ends_with("а…"), "{long:?}");
        assert_eq!(fitted("山村", 1000, 1000.0, 1).text, "…");
    }

    #[test]
    fn wide_letters_have_less_room() {
        let kept = |letter: &str| {
            fitted(&letter.repeat(500), 1000, 10.0, 1)
                .text
                .chars()
                .count()
        };
        assert!(kept("i") > kept("a") && kept("a") > kept("Ш") && kept("山") > 20);
        assert!(kept("Ш") == kept("山"));
    }

    #[test]
    fn a_page_holds_the_longest_head() {
        let fact = |lines| Fact {
            label: String::new(),
            value: Passage {
                text: "x".repeat(lines as usize),
                lines,
            },
            width: 100,
        };
        let longest = [
            vec![fact(2), fact(0)],
            vec![fact(2), fact(2)],
            vec![fact(2)],
        ];
        assert!(lines_left(&longest) >= 1);
        let usual = [vec![fact(1)], vec![fact(1)], vec![fact(1)]];
        assert!(lines_left(&usual) >= 4);
    }
}

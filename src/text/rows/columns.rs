//! What stands in which column of a pasted table: told by the words of its headings, and where it
//! has none by what the cells hold. It is a proposal, which a person sees and may change.

use std::sync::LazyLock;

use super::cells::{Cells, words};
use super::table::Table;
use crate::model::code::CodeList;
use crate::model::fold::fold;
use crate::model::line::{LINE_FIELDS, LineField, line_field};
use crate::model::logbook::Logbook;

/// What is done with a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Use {
    /// Nothing: a running number, a signature, something unknown.
    Skip,
    /// It fills a column of the sheet.
    Field(&'static LineField),
    /// It is a part of the name: 0 the surname, 1 the given name, 2 the patronymic.
    PartOfName(u8),
}

/// What stands in the columns of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// Whether the first row holds headings, and is no line.
    pub is_headed: bool,
    /// What is done with each column.
    pub uses: Vec<Use>,
}

/// From how many letters on a heading may go on after a word: "телефона", but not "полный".
const LETTERS_OF_A_STEM: usize = 5;

/// How many cells of a column are looked at.
const MOST_LOOKED_AT: usize = 200;

/// What stands in the columns of a table. Nothing is used twice: the first column of two alike
/// keeps its use.
pub fn recognise(table: &Table, logbook: &Logbook) -> Columns {
    let cells = Cells::new(logbook);
    let first = table.rows.first().map_or(&[][..], Vec::as_slice);
    let headings: Vec<Option<Heading>> = first.iter().map(|cell| heading(cell)).collect();
    let is_headed = are_headings(first, &headings, &cells);
    let mut columns = Columns {
        is_headed,
        uses: vec![Use::Skip; table.width()],
    };
    let mut open: Vec<usize> = (0..table.width()).collect();
    if is_headed {
        for (at, heading) in headings.iter().enumerate() {
            if let Some(heading) = heading {
                columns.propose(at, heading.means);
            }
        }
        open.retain(|at| first.get(*at).is_none_or(|cell| fold(cell).is_empty()));
    }
    by_content(table, &cells, &open, &mut columns);
    columns
}

impl Columns {
    fn propose(&mut self, at: usize, means: Use) {
        if !self.uses.contains(&means) {
            self.uses[at] = means;
        }
    }

    fn propose_field(&mut self, at: usize, id: &str) {
        if let Some(field) = line_field(id) {
            self.propose(at, Use::Field(field));
        }
    }

    fn has_name(&self) -> bool {
        self.uses.iter().any(|means| match means {
            Use::Field(field) => field.id == "name",
            Use::PartOfName(_) => true,
            Use::Skip => false,
        })
    }
}

/// Whether a heading says that its column is about one person each: a name, a birth, a telephone.
pub fn is_of_a_person(text: &str) -> bool {
    let said = heading(text).filter(|heading| heading.is_exact);
    said.is_some_and(|heading| match heading.means {
        Use::PartOfName(_) => true,
        Use::Field(field) => ["name", "birth_year", "phone"].contains(&field.id),
        Use::Skip => false,
    })
}

/// What a heading says.
#[derive(Clone, Copy)]
struct Heading {
    means: Use,
    /// Whether it is one of the known words and nothing else.
    is_exact: bool,
}

/// Every word of headings, folded, with what it means.
static HEADINGS: LazyLock<Vec<(String, Use)>> = LazyLock::new(|| {
    let fields = LINE_FIELDS.iter().map(|field| {
        let id = format!("column-words-{}", field.id.replace('_', "-"));
        (id, Use::Field(field))
    });
    let others = [
        ("column-words-surname", Use::PartOfName(0)),
        ("column-words-given-name", Use::PartOfName(1)),
        ("column-words-patronymic", Use::PartOfName(2)),
        ("column-words-none", Use::Skip),
    ];
    let others = others.map(|(id, means)| (id.to_owned(), means));
    let all = fields.chain(others);
    all.flat_map(|(id, means)| words(&id).into_iter().map(move |word| (word, means)))
        .collect()
});

/// What a cell means as a heading: the longest of the known words that stand in it, and the first
/// of two as long.
fn heading(cell: &str) -> Option<Heading> {
    let cell = fold(cell);
    let found = HEADINGS
        .iter()
        .filter_map(|(word, means)| Some((word, place(&cell, word)?, means)));
    let (word, _, means) =
        found.min_by_key(|(word, at, _)| (std::cmp::Reverse(word.len()), *at))?;
    Some(Heading {
        means: *means,
        is_exact: *word == cell,
    })
}

/// Where a word stands in a heading.
fn place(heading: &str, word: &str) -> Option<usize> {
    let is_stem = word.chars().count() >= LETTERS_OF_A_STEM;
    let found = heading.match_indices(word).find(|(at, _)| {
        let after = &heading[at + word.len()..];
        let begins = *at == 0 || heading[..*at].ends_with(' ');
        begins && (is_stem || after.is_empty() || after.starts_with(' '))
    });
    found.map(|(at, _)| at)
}

/// Whether the cells of the first row are headings: at least half of them mean something, two of
/// them or all, and none holds a number as lines do. Where fewer than two are known words as they
/// are, no cell may be a sex either: "Айыл өкмөтү" and "мекеме башчысы" stand in lines as well.
/// A single word has to be known as it is, for Ким is a name.
fn are_headings(cells: &[String], headings: &[Option<Heading>], words: &Cells) -> bool {
    let written = cells.iter().filter(|cell| !fold(cell).is_empty()).count();
    let known = headings.iter().flatten().count();
    let exact = headings.iter().flatten();
    let exact = exact.filter(|heading| heading.is_exact).count();
    let has_numbers = cells.iter().any(|cell| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        digits > 3 || (digits > 0 && fold(cell).bytes().all(|byte| byte.is_ascii_digit()))
    });
    let has_sexes = cells
        .iter()
        .any(|cell| words.code(CodeList::Sex, cell).is_some());
    let is_enough = match known {
        0 => false,
        1 => written == 1 && exact == 1,
        _ => exact > 1 || !has_sexes,
    };
    is_enough && known * 2 >= written && !has_numbers
}

/// Proposes uses for the open columns by what stands in them.
fn by_content(table: &Table, cells: &Cells, open: &[usize], columns: &mut Columns) {
    let rows = &table.rows[usize::from(columns.is_headed).min(table.rows.len())..];
    let mut texts = Vec::new();
    for at in open {
        let column = Column::new(rows, *at);
        match column.kind(cells) {
            Some(id) => columns.propose_field(*at, id),
            None if column.is_text() => texts.push((*at, column)),
            None => {}
        }
    }
    if columns.has_name() {
        return;
    }
    // A table of words without a column of several words may have names of one word.
    let several = texts.iter().find(|(_, column)| column.has_several_words());
    if let Some((at, _)) = several.or(texts.first()) {
        columns.propose_field(*at, "name");
    }
}

/// The written cells of a column.
struct Column<'a> {
    cells: Vec<&'a str>,
}

impl<'a> Column<'a> {
    fn new(rows: &'a [Vec<String>], at: usize) -> Self {
        let cells = rows
            .iter()
            .filter_map(|row| row.get(at))
            .map(|cell| cell.trim());
        let written = cells.filter(|cell| !cell.is_empty());
        Self {
            cells: written.take(MOST_LOOKED_AT).collect(),
        }
    }

    /// Whether seven cells of ten are so.
    fn mostly(&self, is_so: impl Fn(&str) -> bool) -> bool {
        let count = self.cells.iter().filter(|cell| is_so(cell)).count();
        count > 0 && count * 10 >= self.cells.len() * 7
    }

    /// The id of the field that the cells are values of.
    fn kind(&self, cells: &Cells) -> Option<&'static str> {
        let has_letters = |cell: &str| cell.contains(char::is_alphabetic);
        let is_code = |list, cell: &str| has_letters(cell) && cells.code(list, cell).is_some();
        if self.is_running() {
            None
        } else if self.mostly(|cell| is_code(CodeList::Sex, cell)) {
            Some("sex")
        } else if self.mostly(|cell| is_birth(cells, cell)) {
            Some("birth_year")
        } else if self.mostly(is_phone) {
            Some("phone")
        } else if self.mostly(|cell| is_code(CodeList::Role, cell)) {
            Some("role")
        } else if self.mostly(|cell| is_code(CodeList::Presence, cell)) {
            Some("status")
        } else if self.mostly(|cell| is_code(CodeList::Group, cell)) {
            Some("groups")
        } else {
            None
        }
    }

    /// Whether the cells count the rows.
    fn is_running(&self) -> bool {
        let number = |cell: &&str| cell.trim_end_matches(['.', ')']).parse::<u32>().ok();
        let numbers: Vec<Option<u32>> = self.cells.iter().map(number).collect();
        let counts = |pair: &[Option<u32>]| match pair {
            [Some(one), Some(next)] => one.checked_add(1) == Some(*next),
            _ => false,
        };
        numbers.first().is_some_and(Option::is_some)
            && numbers.windows(2).all(counts)
            && (numbers.len() > 1 || numbers.first() == Some(&Some(1)))
    }

    fn is_text(&self) -> bool {
        self.mostly(|cell| {
            let mut letters = cell.chars();
            cell.contains(char::is_alphabetic) && !letters.any(|letter| letter.is_ascii_digit())
        })
    }

    fn has_several_words(&self) -> bool {
        self.mostly(|cell| (2..=5).contains(&fold(cell).split(' ').count()))
    }
}

/// Whether a cell tells a year of birth, or the age of somebody who can sign a sheet.
fn is_birth(cells: &Cells, cell: &str) -> bool {
    let number = cells.born(cell).and_then(|digits| digits.parse().ok());
    number.is_some_and(|number: u32| (1900..2100).contains(&number) || (10..=99).contains(&number))
}

fn is_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let is_sign = |letter: char| " +-()./,;".contains(letter);
    digits >= 6
        && cell
            .chars()
            .all(|letter| letter.is_ascii_digit() || is_sign(letter))
}

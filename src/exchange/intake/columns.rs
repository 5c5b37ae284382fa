//! Which column of a table holds what: the row of headings is found, its words are matched, and
//! what the cells hold decides where words do not. It is a proposal that a person sees and corrects;
//! corrections are remembered by the words of the heading.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::headings::{Headings, Likeness};
use super::personal;
use super::rest::Rest;
use super::table::{Cell, Table};
use super::target::Target;
use crate::model::code::CodeList;
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::model::place::place;
use crate::model::value::SessionId;
use crate::text::rows::Codes;

use super::cells;

/// How sure it is what a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// Nobody knows: the column goes into the notes or is passed over.
    Unknown,
    /// Known words stand in the heading among others, or the cells look like it.
    Likely,
    /// The heading is known words.
    Exact,
    /// A person said so before of a heading with these words.
    Remembered,
    /// A person has said so here.
    Said,
}

/// A column of a table, and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading as it stands, on one line; empty where it has none.
    pub heading: String,
    /// What it holds; nothing where no field takes it.
    pub target: Option<Target>,
    /// How sure that is.
    pub sure: Sure,
}

/// What the columns of a table hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Matching {
    /// The rows with the headings, from 0; none where there are no headings.
    pub headings: Range<usize>,
    /// The columns.
    pub columns: Vec<Column>,
    pub(super) rest: Rest,
    has_days: bool,
}

/// What people have said of headings: folded words, and the short word of what the column holds;
/// an empty one for a column that is passed over. It can be kept as it is in a file of settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Remembered(BTreeMap<String, String>);

/// How many headings are remembered.
const MOST_REMEMBERED: usize = 500;

/// In how many rows the headings are looked for.
const ROWS_LOOKED_AT: usize = 40;

/// How many rows headings may have.
const MOST_HEADING_ROWS: usize = 3;

/// How many columns and cells are looked at to find headings and kinds.
const COLUMNS_LOOKED_AT: usize = 200;
const CELLS_LOOKED_AT: usize = 100;

/// What a heading of known words counts for.
const SCORE_OF_KNOWN: u32 = 3;

/// The longest text that is still a heading.
const LONGEST_HEADING: usize = 300;

/// Finds the headings of a table, and proposes what its columns hold.
pub fn match_columns(table: &Table, logbook: &Logbook) -> Matching {
    match_remembered(table, logbook, &Remembered::default())
}

/// The same with what was said before of headings: by those words too a row is one of headings.
pub fn match_remembered(table: &Table, logbook: &Logbook, remembered: &Remembered) -> Matching {
    let words = Headings::new(logbook);
    let said = remembered.0.keys();
    let mut known = said.map(|key| (key.clone(), SCORE_OF_KNOWN)).collect();
    let headings = find_headings(table, &words, &mut known);
    let said = heading_texts(table, headings.clone(), table.width());
    let mut matching = Matching {
        columns: said.into_iter().map(Column::unknown).collect(),
        headings,
        rest: Rest::default(),
        has_days: false,
    };
    let topics = Codes::new(CodeList::Topic, logbook);
    matching.by_words(table, &words, &topics);
    matching.by_content(table);
    matching.settle(table);
    matching.apply(remembered);
    matching.rest = Rest::of(table, &matching, &words);
    matching
}

impl Column {
    fn unknown(heading: String) -> Self {
        Self {
            heading,
            target: None,
            sure: Sure::Unknown,
        }
    }
}

impl Matching {
    /// What a column holds.
    pub fn target(&self, column: usize) -> Option<&Target> {
        self.columns.get(column)?.target.as_ref()
    }

    /// The column that holds something.
    pub fn column_of(&self, target: &Target) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns.position(|column| column.target.as_ref() == Some(target))
    }

    /// Says what a column holds, or that it is passed over. Another column that held the same is
    /// one that nobody knows from now on.
    pub fn set(&mut self, column: usize, target: Option<Target>) {
        self.put(column, target, Sure::Said);
    }

    /// Says in which row the headings stand, where none of their words is known.
    pub fn set_headings(&mut self, row: usize, table: &Table, logbook: &Logbook) {
        self.headings = row..row + 1;
        for (at, column) in self.columns.iter_mut().enumerate() {
            column.heading = table.cell(row, at).text().replace('\n', " ");
        }
        self.rest = Rest::of(table, self, &Headings::new(logbook));
    }

    /// Whether rows can be read into sessions: a column has their days, or their ids.
    pub fn has_sessions(&self) -> bool {
        self.column_of(&Target::Id).is_some() || self.has_days
    }

    /// Keeps what a person has said of columns here.
    pub fn remember(&self, remembered: &mut Remembered) {
        for (key, column) in self.keys().zip(&self.columns) {
            if column.sure != Sure::Said || key.is_empty() {
                continue;
            }
            let room = remembered.0.len() < MOST_REMEMBERED;
            if room || remembered.0.contains_key(&key) {
                let said = column.target.as_ref().map(Target::to_string);
                remembered.0.insert(key, said.unwrap_or_default());
            }
        }
    }

    /// Takes what was said before of headings with the same words. What cannot be understood any
    /// more is passed over.
    pub fn apply(&mut self, remembered: &Remembered) {
        let keys: Vec<String> = self.keys().collect();
        for (column, key) in keys.iter().enumerate() {
            let Some(said) = remembered.0.get(key) else {
                continue;
            };
            match (said.as_str(), said.parse()) {
                ("", _) => self.put(column, None, Sure::Remembered),
                (_, Ok(target)) => self.put(column, Some(target), Sure::Remembered),
                _ => {}
            }
        }
    }

    /// The words by which the columns are remembered: of two alike, the second has its number.
    fn keys(&self) -> impl Iterator<Item = String> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        self.columns.iter().map(move |column| {
            let folded = fold(&column.heading);
            let times = seen.entry(folded.clone()).or_default();
            *times += 1;
            match *times {
                1 => folded,
                times if !folded.is_empty() => format!("{folded} #{times}"),
                _ => folded,
            }
        })
    }

    fn put(&mut self, column: usize, target: Option<Target>, sure: Sure) {
        if let Some(target) = target.as_ref().filter(|target| !target.is_shared())
            && let Some(other) = self.column_of(target)
            && other != column
        {
            self.columns[other].target = None;
            self.columns[other].sure = Sure::Unknown;
        }
        if let Some(column) = self.columns.get_mut(column) {
            if column.target.as_ref().is_some_and(is_day) {
                self.has_days = false;
            }
            self.has_days |= target.as_ref().is_some_and(is_day);
            column.target = target;
            column.sure = sure;
        }
    }

    fn is_free(&self, target: &Target) -> bool {
        target.is_shared() || self.column_of(target).is_none()
    }

    /// Whole words first, then what is only contained: of two columns the clearer gets its way.
    fn by_words(&mut self, table: &Table, words: &Headings, topics: &Codes) {
        let title = Target::of("title");
        let has_title = self.columns.iter().any(|column| {
            let (_, meanings) = words.meanings(&column.heading);
            meanings
                .first()
                .is_some_and(|first| Some(first) == title.as_ref())
        });
        for wanted in [Likeness::Is, Likeness::Contains] {
            for column in 0..self.columns.len() {
                if self.columns[column].target.is_some() {
                    continue;
                }
                let (likeness, meanings) = words.meanings(&self.columns[column].heading);
                if likeness != wanted {
                    continue;
                }
                let sample = Sample::new(table, self.headings.end, column);
                let meanings = meanings.into_iter();
                let mut meanings = meanings.flat_map(|target| match has_title {
                    true => Some(target),
                    false => sample.or_title(target, topics),
                });
                let is_private = personal::is_in_heading(&self.columns[column].heading);
                let found = meanings.find(|target| {
                    // Into the notes goes who somebody is only where a person says so.
                    let slips_out = is_private && target.is_shared();
                    !slips_out && self.is_free(target) && sample.may_be(target)
                });
                if let Some(target) = found {
                    let sure = match likeness {
                        Likeness::Is => Sure::Exact,
                        Likeness::Contains => Sure::Likely,
                    };
                    self.put(column, Some(target), sure);
                }
            }
        }
    }

    /// Ids, codes of places and days are known by how they look.
    fn by_content(&mut self, table: &Table) {
        let known = [
            Some(Target::Id),
            Some(Target::PlaceCode),
            Target::of("starts_on"),
        ];
        for target in known.into_iter().flatten() {
            if self.column_of(&target).is_some() {
                continue;
            }
            let mut open = 0..self.columns.len().min(COLUMNS_LOOKED_AT);
            let found = open.find(|column| {
                let sample = Sample::new(table, self.headings.end, *column);
                self.columns[*column].target.is_none() && sample.looks_like(&target)
            });
            if let Some(column) = found {
                self.put(column, Some(target), Sure::Likely);
            }
        }
    }

    /// What only has a meaning beside other columns: a role or a sex of the row without a number is
    /// somebody's, and this table is one of people.
    fn settle(&mut self, table: &Table) {
        let has = |target: &Target| self.column_of(target).is_some();
        let counts = has(&Target::RowCount);
        let groups = has(&Target::RowGroup) && has(&Target::RowGroupCount);
        for column in &mut self.columns {
            let is_idle = match column.target {
                Some(Target::RowRole | Target::RowAge) => !counts,
                Some(Target::RowSex) => !counts && !groups,
                Some(Target::RowGroup | Target::RowGroupCount) => !groups,
                _ => false,
            };
            if is_idle {
                column.target = None;
                column.sure = Sure::Unknown;
            }
        }
        // A number without what it counts is how many came.
        let counted = [Target::RowRole, Target::RowSex, Target::RowAge];
        let is_alone = counts
            && !counted
                .iter()
                .any(|target| self.column_of(target).is_some());
        if let Some(column) = self.column_of(&Target::RowCount).filter(|_| is_alone) {
            let headcount = Target::of("attendance.headcount");
            let headcount = headcount.filter(|target| self.is_free(target));
            self.put(column, headcount, Sure::Likely);
        }
        let day = self
            .columns
            .iter()
            .position(|column| column.target.as_ref().is_some_and(is_day));
        self.has_days = day.is_some_and(|column| {
            let sample = Sample::new(table, self.headings.end, column);
            sample.cells.iter().any(|cell| cells::is_day(cell))
        });
    }
}

/// The ids that stand in the rows of a table.
pub(super) fn ids(table: &Table, matching: &Matching) -> HashSet<SessionId> {
    let Some(column) = matching.column_of(&Target::Id) else {
        return HashSet::new();
    };
    let rows = matching.headings.end..table.rows.len();
    rows.filter_map(|row| cells::id(&table.cell(row, column).text()))
        .collect()
}

fn is_day(target: &Target) -> bool {
    matches!(target, Target::Field(at) if at.field == "starts_on")
}

/// The first written cells of a column.
struct Sample<'t> {
    cells: Vec<&'t Cell>,
}

impl<'t> Sample<'t> {
    fn new(table: &'t Table, first: usize, column: usize) -> Self {
        let rows = table.rows.iter().skip(first).take(10 * CELLS_LOOKED_AT);
        let cells = rows.filter_map(|row| row.get(column));
        Self {
            cells: cells
                .filter(|cell| !cell.is_empty())
                .take(CELLS_LOOKED_AT)
                .collect(),
        }
    }

    fn mostly(&self, fits: impl Fn(&Cell) -> bool) -> bool {
        let fitting = self.cells.iter().filter(|cell| fits(cell)).count();
        fitting > 0 && fitting * 10 >= self.cells.len() * 8
    }

    /// Whether the cells do not speak against it: people who are named are not counted, and an id
    /// of another kind is none.
    fn may_be(&self, target: &Target) -> bool {
        if self.cells.is_empty() {
            return !matches!(target, Target::Id);
        }
        let has_digits =
            |cell: &&Cell| cell.text().contains(|letter: char| letter.is_ascii_digit());
        let is_counted = match target {
            Target::Id => {
                return self
                    .cells
                    .iter()
                    .any(|cell| cells::id(&cell.text()).is_some());
            }
            Target::Count(_) | Target::Group { .. } => true,
            Target::RowCount | Target::RowGroupCount | Target::Participants => true,
            Target::Field(at) => at.field == "attendance.headcount",
            _ => false,
        };
        !is_counted || self.cells.iter().any(has_digits)
    }

    fn looks_like(&self, target: &Target) -> bool {
        match target {
            Target::Id => self.are_ids(),
            Target::PlaceCode => self.are_place_codes(),
            _ => self.are_days(),
        }
    }

    /// What people call a topic is a title where no cell has one of the topics.
    fn or_title(&self, target: Target, topics: &Codes) -> Option<Target> {
        let is_topics = matches!(&target, Target::Field(at) if at.field == "topics");
        let has_topic = |cell: &&Cell| {
            let text = cell.text();
            let parts = text.split([';', ',', '\n']);
            let mut parts = parts.chain([text.as_ref()]);
            parts.any(|part| topics.find(cells::without_bullet(part)).is_some())
        };
        if is_topics && !self.cells.is_empty() && !self.cells.iter().any(has_topic) {
            return Target::of("title");
        }
        Some(target)
    }

    fn are_ids(&self) -> bool {
        self.mostly(|cell| cells::id(&cell.text()).is_some())
    }

    fn are_place_codes(&self) -> bool {
        self.mostly(|cell| {
            let text = cell.text();
            place(&text).is_some() && text.parse::<SessionId>().is_err()
        })
    }

    fn are_days(&self) -> bool {
        self.mostly(|cell| match cell {
            Cell::Day(_) | Cell::Moment(..) => true,
            Cell::Text(_) => cells::is_day(cell),
            _ => false,
        })
    }
}

/// What each column is called, over all rows of headings. A heading over several columns stands in
/// the first of them, and is carried to those without one that have words below.
fn heading_texts(table: &Table, rows: Range<usize>, width: usize) -> Vec<String> {
    let mut texts = vec![String::new(); width];
    let last = rows.end.saturating_sub(1);
    for row in rows {
        let mut over = "";
        for (column, text) in texts.iter_mut().enumerate() {
            let said = match table.cell(row, column) {
                Cell::Text(said) => said.as_str(),
                _ => "",
            };
            let is_below = (row + 1..=last).any(|row| !table.cell(row, column).is_empty());
            if !said.is_empty() {
                over = said;
            } else if !is_below || row == last || !text.is_empty() {
                over = "";
            }
            let part = if said.is_empty() { over } else { said };
            // Cells that are merged downwards say the same again.
            if !part.is_empty() && !text.ends_with(part) {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(&part.replace('\n', " "));
            }
        }
    }
    texts
}

/// The rows of the headings: those in which most words are known. A table without any has no
/// headings, and begins with its first row.
fn find_headings(
    table: &Table,
    words: &Headings,
    known: &mut HashMap<String, u32>,
) -> Range<usize> {
    let width = table.width().min(COLUMNS_LOOKED_AT);
    let mut best = (0, 0..0);
    for first in 0..table.rows.len().min(ROWS_LOOKED_AT) {
        for depth in 1..=MOST_HEADING_ROWS {
            let rows = first..first + depth;
            if rows.end > table.rows.len() || !may_be_heading(table, rows.end - 1, width) {
                break;
            }
            let texts = heading_texts(table, rows.clone(), width);
            let score = texts.iter().map(|text| {
                *known.entry(fold(text)).or_insert_with(|| {
                    let (likeness, meanings) = words.meanings(text);
                    match likeness {
                        _ if meanings.is_empty() => 0,
                        Likeness::Is => SCORE_OF_KNOWN,
                        Likeness::Contains => 2,
                    }
                })
            });
            let score: u32 = score.sum();
            // Two columns at least: a title above the table has words of headings too.
            let columns = texts.iter().filter(|text| !text.is_empty()).count();
            if score > best.0 && (columns > 1 || width == 1) {
                best = (score, rows);
            }
        }
    }
    best.1
}

/// Whether a row can be one of headings: nothing but words, and at least one.
fn may_be_heading(table: &Table, row: usize, width: usize) -> bool {
    let cells = (0..width).map(|column| table.cell(row, column));
    let mut written = cells.filter(|cell| !cell.is_empty()).peekable();
    written.peek().is_some()
        && written.all(|cell| match cell {
            Cell::Text(text) => {
                text.len() <= LONGEST_HEADING
                    && !text.bytes().all(|byte| byte.is_ascii_digit())
                    && !cells::is_day(cell)
                    && cells::id(text).is_none()
            }
            _ => false,
        })
}

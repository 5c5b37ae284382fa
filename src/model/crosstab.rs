//! A cross table: sessions, or the people in them, broken down by one dimension down and another
//! across. Only held sessions count, unless status is one of the two. Where a session stands under
//! several rows or columns the totals count it once. It names nothing and sorts nothing.

mod axis;
mod layout;

#[cfg(test)]
mod tests;

pub use layout::{BUILT_IN, Dimension, Key, Layout, Measure, Refusal, Share};

use axis::{Axis, Part, SexSymbols, documents};

use super::digest::{Catalogue, Digest, Sexes};

const NONE: u32 = u32::MAX;

/// What is behind one figure of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// How many sessions.
    pub sessions: u64,
    /// How many participants, by sex.
    pub people: Sexes,
    /// Hours taught.
    pub hours: f64,
    /// How many of the sessions say nothing of hours.
    pub without_hours: u64,
    /// How many documents were looked at.
    pub documents: u64,
    /// How many different municipalities; counted only where they are what is asked for.
    pub municipalities: u64,
    /// What was gained in knowledge, times the number tested.
    pub gain: f64,
    /// How many were tested both before and after.
    pub tested: u64,
    /// The session that was counted last: it counts once, in however many cells it has people.
    last: Option<u32>,
}

/// A figure as it is to be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number of something.
    Whole(u64),
    /// A measure.
    Decimal(f64),
    /// A part of something, as two whole numbers, of which the second is not nothing.
    Part(u64, u64),
    /// A part of something, from 0 to 1.
    Ratio(f64),
    /// There is nothing to say: nothing would have to be divided by.
    Nothing,
}

impl Value {
    /// The value as a number, by which it is sorted and drawn.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(number as f64),
            Self::Decimal(number) | Self::Ratio(number) => Some(number),
            Self::Part(part, of) => Some(part as f64 / of as f64),
            Self::Nothing => None,
        }
    }
}

/// How the members of a dimension stand to the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overlap {
    /// Whether what is counted may stand under several of them, so that they are not added up.
    pub several: bool,
    /// Whether they are groups, to which people may belong several times and not at all.
    pub groups: bool,
    /// How many sessions stand under none of them.
    pub outside: u64,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Crosstab {
    /// What it is of.
    pub layout: Layout,
    /// What each row is about, in no order that means anything.
    pub rows: Vec<Key>,
    /// What each column is about; none where nothing goes across.
    pub columns: Vec<Key>,
    /// The totals of the rows.
    pub row_totals: Vec<Figures>,
    /// The totals of the columns.
    pub column_totals: Vec<Figures>,
    /// The total of all.
    pub total: Figures,
    /// How the rows stand to the whole.
    pub row_overlap: Overlap,
    /// How the columns stand to the whole.
    pub column_overlap: Overlap,
    cells: Cells,
}

/// The cells that have a session.
#[derive(Clone, Debug, Default)]
struct Cells {
    /// For each row the places of its cells, by column.
    slots: Vec<Vec<u32>>,
    figures: Vec<Figures>,
}

impl Cells {
    fn slot(&mut self, row: u32, column: u32) -> usize {
        let (row, column) = (row as usize, column as usize);
        if self.slots.len() <= row {
            self.slots.resize(row + 1, Vec::new());
        }
        let slots = &mut self.slots[row];
        if slots.len() <= column {
            slots.resize(column + 1, NONE);
        }
        if slots[column] == NONE {
            slots[column] = u32::try_from(self.figures.len()).unwrap_or(NONE);
            self.figures.push(Figures::default());
        }
        slots[column] as usize
    }

    fn get(&self, row: usize, column: usize) -> Option<&Figures> {
        let slot = *self.slots.get(row)?.get(column)?;
        self.figures.get(slot as usize)
    }
}

impl Crosstab {
    /// Counts the given sessions of a catalogue.
    ///
    /// # Errors
    /// Why the table cannot be made.
    pub fn of<'a>(
        layout: Layout,
        digests: impl IntoIterator<Item = &'a Digest>,
        catalogue: &Catalogue,
    ) -> Result<Self, Refusal> {
        layout.check()?;
        let mut count = Count::new(layout, catalogue);
        for (number, digest) in (0..).zip(digests) {
            if layout.counts_every_status() || catalogue.is_held(digest) {
                count.add(number, digest);
            }
        }
        Ok(count.finish())
    }

    /// What is behind a cell.
    pub fn cell(&self, row: usize, column: usize) -> Figures {
        self.cells.get(row, column).copied().unwrap_or_default()
    }

    /// What is behind a cell, a total of a row (no column), of a column (no row), or of all.
    pub fn at(&self, row: Option<usize>, column: Option<usize>) -> Figures {
        let found = match (row, column) {
            (Some(row), Some(column)) => return self.cell(row, column),
            (Some(row), None) => self.row_totals.get(row),
            (None, Some(column)) => self.column_totals.get(column),
            (None, None) => Some(&self.total),
        };
        found.copied().unwrap_or_default()
    }

    /// The figure of a cell or of a total, as it is to be shown: a share where shares are wanted.
    pub fn value(&self, row: Option<usize>, column: Option<usize>) -> Value {
        let measure = self.layout.measure;
        let figures = self.at(row, column);
        let of = match self.layout.share {
            None => return measure.value(&figures),
            Some(Share::Row) => self.at(row, None),
            Some(Share::Column) => self.at(None, column),
            Some(Share::All) => self.total,
        };
        match (measure.value(&figures), measure.value(&of)) {
            (Value::Whole(part), Value::Whole(of)) if of > 0 => Value::Part(part, of),
            (Value::Decimal(part), Value::Decimal(of)) if of > 0.0 => Value::Ratio(part / of),
            _ => Value::Nothing,
        }
    }
}

impl Measure {
    /// What is to be shown of figures.
    pub fn value(self, figures: &Figures) -> Value {
        let people = figures.people;
        match self {
            Self::Sessions => Value::Whole(figures.sessions),
            Self::Participants => Value::Whole(people.total()),
            Self::Women => Value::Whole(people.female),
            Self::Men => Value::Whole(people.male),
            Self::WomenShare if people.stated() > 0 => Value::Part(people.female, people.stated()),
            Self::Hours => Value::Decimal(figures.hours),
            Self::Average if figures.sessions > 0 => {
                Value::Decimal(people.total() as f64 / figures.sessions as f64)
            }
            Self::Municipalities => Value::Whole(figures.municipalities),
            Self::Documents => Value::Whole(figures.documents),
            Self::Knowledge if figures.tested > 0 => {
                Value::Decimal(figures.gain / figures.tested as f64)
            }
            Self::WomenShare | Self::Average | Self::Knowledge => Value::Nothing,
        }
    }
}

impl Figures {
    fn add(&mut self, number: u32, digest: &Digest, people: Sexes, documents: u64) {
        self.people += people;
        if self.last.replace(number) == Some(number) {
            return;
        }
        self.sessions += 1;
        self.hours += digest.hours.unwrap_or(0.0);
        self.without_hours += u64::from(digest.hours.is_none());
        self.documents += documents;
        let knowledge = digest.knowledge.filter(|knowledge| knowledge.tested > 0);
        if let Some(knowledge) = knowledge
            && let (Some(before), Some(after)) = (knowledge.before, knowledge.after)
        {
            self.gain += (after - before) * f64::from(knowledge.tested);
            self.tested += u64::from(knowledge.tested);
        }
    }
}

/// A table that is being counted.
struct Count<'a> {
    layout: Layout,
    rows: Axis<'a>,
    columns: Option<Axis<'a>>,
    row_parts: Vec<Part>,
    column_parts: Vec<Part>,
    sexes: SexSymbols,
    cells: Cells,
    row_totals: Vec<Figures>,
    column_totals: Vec<Figures>,
    total: Figures,
    row_overlap: Overlap,
    column_overlap: Overlap,
    reached: Option<Reached<'a>>,
}

impl<'a> Count<'a> {
    fn new(layout: Layout, catalogue: &'a Catalogue) -> Self {
        let counts_places = layout.measure == Measure::Municipalities;
        Self {
            layout,
            rows: Axis::new(layout.rows, catalogue),
            columns: layout
                .columns
                .map(|dimension| Axis::new(dimension, catalogue)),
            row_parts: Vec::new(),
            column_parts: Vec::new(),
            sexes: SexSymbols::of(catalogue),
            cells: Cells::default(),
            row_totals: Vec::new(),
            column_totals: Vec::new(),
            total: Figures::default(),
            row_overlap: Overlap::default(),
            column_overlap: Overlap::default(),
            reached: counts_places.then(|| Reached::new(catalogue)),
        }
    }

    fn add(&mut self, number: u32, digest: &Digest) {
        self.rows.parts(digest, &mut self.row_parts);
        let place = self
            .reached
            .as_mut()
            .and_then(|reached| reached.place(digest));
        let measure = self.layout.measure;
        self.total
            .add(number, digest, digest.sexes, documents(digest));
        add_parts(&mut self.row_totals, &self.row_parts, number, digest);
        note(
            &mut self.row_overlap,
            self.layout.rows,
            measure,
            &self.row_parts,
            digest,
        );
        if let (Some(axis), Some(dimension)) = (&mut self.columns, self.layout.columns) {
            axis.parts(digest, &mut self.column_parts);
            add_parts(&mut self.column_totals, &self.column_parts, number, digest);
            note(
                &mut self.column_overlap,
                dimension,
                measure,
                &self.column_parts,
                digest,
            );
            self.add_cells(dimension, number, digest, place);
        }
        if let (Some(reached), Some(place)) = (&mut self.reached, place) {
            reached.total.push(u64::from(place));
            for part in &self.row_parts {
                reached.rows.push(pair(part.member, place));
            }
            for part in &self.column_parts {
                reached.columns.push(pair(part.member, place));
            }
        }
    }

    fn add_cells(&mut self, across: Dimension, number: u32, digest: &Digest, place: Option<u32>) {
        let down = self.layout.rows;
        if down.is_of_people() && across.is_of_people() {
            return self.add_people(number, digest, place);
        }
        for row in &self.row_parts {
            for column in &self.column_parts {
                let people = if down.is_of_people() {
                    row.people
                } else {
                    column.people
                };
                let documents = if down == Dimension::DocumentKind {
                    row.documents
                } else {
                    column.documents
                };
                let slot = self.cells.slot(row.member, column.member);
                self.cells.figures[slot].add(number, digest, people, documents);
                if let (Some(reached), Some(place)) = (&mut self.reached, place) {
                    reached.cells.push(pair(slot as u32, place));
                }
            }
        }
    }

    /// The same people told apart twice: the cells of the grid, or the groups with their sexes.
    fn add_people(&mut self, number: u32, digest: &Digest, place: Option<u32>) {
        let Some(columns) = &mut self.columns else {
            return;
        };
        let documents = documents(digest);
        let mut add = |row: u32, column: u32, people: Sexes| {
            let slot = self.cells.slot(row, column);
            self.cells.figures[slot].add(number, digest, people, documents);
            if let (Some(reached), Some(place)) = (&mut self.reached, place) {
                reached.cells.push(pair(slot as u32, place));
            }
        };
        let (down, across) = (self.layout.rows, self.layout.columns);
        let has_groups = !digest.groups.is_empty();
        if down != Dimension::Group && across != Some(Dimension::Group) {
            for cell in &digest.counts {
                let people = self.sexes.people(cell.sex, cell.count);
                add(self.rows.of_cell(cell), columns.of_cell(cell), people);
            }
            return;
        }
        for (group, sex, count) in &digest.groups {
            let people = self.sexes.people(*sex, *count);
            let (row, column) = match down {
                Dimension::Group => (self.rows.of_code(*group), columns.of_sex(*sex)),
                _ => (self.rows.of_sex(*sex), columns.of_code(*group)),
            };
            add(row, column, people);
        }
        // Nobody's group is stated: whoever was counted stands there.
        for cell in digest.counts.iter().filter(|_| !has_groups) {
            let people = self.sexes.people(cell.sex, cell.count);
            let (row, column) = match down {
                Dimension::Group => (self.rows.unknown(), columns.of_sex(cell.sex)),
                _ => (self.rows.of_sex(cell.sex), columns.unknown()),
            };
            add(row, column, people);
        }
    }

    fn finish(mut self) -> Crosstab {
        if let Some(reached) = self.reached.take() {
            self.total.municipalities = reached.total_number();
            told_apart(reached.cells, &mut self.cells.figures);
            told_apart(reached.rows, &mut self.row_totals);
            told_apart(reached.columns, &mut self.column_totals);
            let total = self.total.municipalities;
            self.row_overlap.several = sum_of(&self.row_totals) != total;
            self.column_overlap.several = sum_of(&self.column_totals) != total;
        }
        let rows = self.rows.into_keys();
        let columns = self.columns.map(Axis::into_keys).unwrap_or_default();
        // A member met in a cell alone, as a sex that only a group has, has totals of nothing.
        self.row_totals.resize(rows.len(), Figures::default());
        self.column_totals.resize(columns.len(), Figures::default());
        Crosstab {
            layout: self.layout,
            rows,
            columns,
            row_totals: self.row_totals,
            column_totals: self.column_totals,
            total: self.total,
            row_overlap: self.row_overlap,
            column_overlap: self.column_overlap,
            cells: self.cells,
        }
    }
}

fn add_parts(totals: &mut Vec<Figures>, parts: &[Part], number: u32, digest: &Digest) {
    for part in parts {
        let member = part.member as usize;
        if totals.len() <= member {
            totals.resize(member + 1, Figures::default());
        }
        totals[member].add(number, digest, part.people, part.documents);
    }
}

/// Takes note of a session that stands under several members, or under none.
fn note(
    overlap: &mut Overlap,
    dimension: Dimension,
    measure: Measure,
    parts: &[Part],
    digest: &Digest,
) {
    let adds_up = match dimension {
        Dimension::Role | Dimension::Sex | Dimension::Age => measure.is_of_people(),
        Dimension::DocumentKind => measure == Measure::Documents,
        _ => false,
    };
    overlap.several |= parts.len() > 1 && !adds_up;
    overlap.groups |=
        dimension == Dimension::Group && measure.is_of_people() && !digest.groups.is_empty();
    overlap.outside += u64::from(parts.is_empty());
}

/// Which municipalities were met where: pairs of a cell and a municipality, told apart at the end.
struct Reached<'a> {
    places: Axis<'a>,
    empty: (super::digest::Symbol, super::digest::Symbol),
    total: Vec<u64>,
    cells: Vec<u64>,
    rows: Vec<u64>,
    columns: Vec<u64>,
}

impl<'a> Reached<'a> {
    fn new(catalogue: &'a Catalogue) -> Self {
        Self {
            places: Axis::new(Dimension::Municipality, catalogue),
            empty: (catalogue.empty(), catalogue.empty()),
            total: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }

    /// The number of a session's municipality, where it has one.
    fn place(&mut self, digest: &Digest) -> Option<u32> {
        let has_one = (digest.place, digest.place_name) != self.empty;
        has_one.then(|| self.places.of_place(digest))
    }

    fn total_number(&self) -> u64 {
        let mut places = self.total.clone();
        places.sort_unstable();
        places.dedup();
        places.len() as u64
    }
}

fn pair(cell: u32, place: u32) -> u64 {
    u64::from(cell) << 32 | u64::from(place)
}

/// Counts the different municipalities of each cell.
fn told_apart(mut pairs: Vec<u64>, figures: &mut [Figures]) {
    pairs.sort_unstable();
    pairs.dedup();
    for pair in pairs {
        if let Some(figures) = figures.get_mut((pair >> 32) as usize) {
            figures.municipalities += 1;
        }
    }
}

fn sum_of(totals: &[Figures]) -> u64 {
    totals.iter().map(|figures| figures.municipalities).sum()
}

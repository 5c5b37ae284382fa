//! The panel of age and sex, where anybody's sex is known: a pyramid, or where it has no room a table
//! of numbers alone. Women and men are told at any width.

use ratatui::layout::Rect;

use crate::app::overview::{Figure, Panel, PanelKind, Window};
use crate::model::digest::Sexes;
use crate::screens::widgets::fit;
use crate::screens::widgets::list::SELECTION_MARK;
use crate::screens::widgets::pyramid::{self, Pyramid, PyramidRow};

use super::labels::Labels;
use super::panels::{Column, GAP, MARK, Pen, after_mark, most_label_columns, note, part, titles};

/// A side that is narrower than this says little: numbers alone are written instead.
const SHORTEST_SIDE: usize = 3;

/// What a row takes besides labels, numbers and bars: the selection mark, the axis and air.
const AROUND: usize = 8;

impl Pen<'_> {
    /// Women and men by age, and beside them those who are neither or not stated.
    pub(super) fn ages(
        &mut self,
        panel: &Panel,
        words: &AgeWords,
        window: &Window,
        selected: Option<usize>,
    ) {
        match &words.pyramid {
            Some(shape) => self.pyramid(panel, words, shape, window, selected),
            None => self.numbers(words, window, selected),
        }
        let columns = match &words.pyramid {
            Some(_) => &words.rest,
            None => &words.all,
        };
        let head = self.row(0);
        let titles = titles(columns);
        let name = self.labels.heading(panel.kind, usize::MAX);
        let left = Rect {
            width: head
                .width
                .saturating_sub(fit::to_columns(fit::width(&titles))),
            ..head
        };
        self.named(after_mark(left), &name, &part(panel, window));
        fit::print_right(self.buffer, head, &titles, self.theme.faint);
        for (index, line) in window.lines.iter().enumerate() {
            let row = self.row(index + 1);
            fit::print_right(self.buffer, row, &note(columns, *line), self.theme.text);
        }
    }

    fn pyramid(
        &mut self,
        panel: &Panel,
        words: &AgeWords,
        shape: &Shape,
        window: &Window,
        selected: Option<usize>,
    ) {
        let seen = window.lines.iter();
        let rows: Vec<PyramidRow> = seen
            .filter_map(|line| {
                let figure = panel.figures.get(*line)?;
                let [label, first_number, second_number] = words.rows.get(*line)?;
                Some(PyramidRow {
                    label,
                    first: figure.people.female as f64,
                    second: figure.people.male as f64,
                    first_number,
                    second_number,
                })
            })
            .collect();
        let sides = panel.figures.iter();
        let sides = sides.flat_map(|figure| [figure.people.female, figure.people.male]);
        let [women, men] = &shape.titles;
        let beside = Rect {
            width: fit::to_columns(words.columns),
            ..self.buffer.area
        };
        let at = |line: usize| window.lines.iter().position(|one| *one == line);
        let drawn = Pyramid {
            titles: [&" ".repeat(shape.label), women, men],
            rows: &rows,
            scale: sides.max().unwrap_or(0) as f64,
            selected: selected.and_then(at),
            has_focus: self.has_focus,
        };
        pyramid::draw(self.buffer, beside, self.theme, &drawn);
    }

    /// The labels of the table; its numbers are columns like those beside a pyramid.
    fn numbers(&mut self, words: &AgeWords, window: &Window, selected: Option<usize>) {
        let behind = fit::to_columns(fit::width(&titles(&words.all)) + GAP);
        for (index, line) in window.lines.iter().enumerate() {
            let row = self.row(index + 1);
            let place = after_mark(Rect {
                width: row.width.saturating_sub(behind),
                ..row
            });
            let label = words.rows.get(*line).map_or("", |[label, ..]| label);
            fit::print(self.buffer, place, label, self.theme.text);
            if selected == Some(*line) {
                fit::print(self.buffer, row, SELECTION_MARK, self.theme.accent);
                let style = self.theme.selection(self.has_focus);
                self.buffer.set_style(place, style);
            }
        }
    }
}

/// The words of the panel, and what there is room for.
pub(super) struct AgeWords {
    /// Label, women and men of each row.
    rows: Vec<[String; 3]>,
    /// Those who are neither or not stated, and what all of a row are compared with.
    rest: Vec<Column>,
    /// The same with women and men before them.
    all: Vec<Column>,
    /// The columns without the rest.
    columns: usize,
    people: Sexes,
    pyramid: Option<Shape>,
    has_room_for_numbers: bool,
}

/// What a pyramid looks like.
struct Shape {
    /// The columns of the labels; more than the longest takes where the heading needs them.
    label: usize,
    /// How many women and men in all.
    titles: [String; 2],
}

impl AgeWords {
    /// Of a panel of so many columns, which says so much at the left of its heading besides its
    /// name.
    pub(super) fn of(panel: &Panel, labels: &Labels, columns: u16, part: &str) -> Self {
        let mut words = Self {
            rows: Vec::new(),
            rest: Vec::new(),
            all: Vec::new(),
            columns: 0,
            people: labels.overview.summary.participants,
            pyramid: None,
            has_room_for_numbers: false,
        };
        if panel.kind != PanelKind::Ages || words.people.stated() == 0 {
            return words;
        }
        let most = most_label_columns(columns) / 2;
        let row = |figure: &Figure| {
            let women = labels.whole(figure.people.female);
            let men = labels.whole(figure.people.male);
            [labels.label(&figure.about, most), women, men]
        };
        words.rows = panel.figures.iter().map(row).collect();
        words.rest = rest_columns(panel, labels, words.people);
        words.all = by_sex(panel, labels);
        words.all.extend(rest_columns(panel, labels, words.people));
        let behind: usize = words.rest.iter().map(|column| column.width() + GAP).sum();
        words.columns = usize::from(columns).saturating_sub(behind);
        let name = fit::width(&labels.heading(panel.kind, usize::MAX));
        let head = match fit::width(part) {
            0 => name,
            part => name + GAP + part,
        };
        words.pyramid = words.shape(labels, head);
        let numbers = fit::width(&titles(&words.all)) + GAP + usize::from(MARK);
        words.has_room_for_numbers = numbers + words.widest(0).min(most) <= usize::from(columns);
        words
    }

    /// Whether women and men are told side by side: anybody's sex is known, and there is room.
    pub(super) fn is_drawn(&self) -> bool {
        self.pyramid.is_some() || self.has_room_for_numbers
    }

    /// The pyramid whose heading has room over its left side: in whole words where both sides are
    /// wide enough, or in short ones over labels as wide as they must be.
    fn shape(&self, labels: &Labels, head: usize) -> Option<Shape> {
        let whole = |id: &str, count: u64| labels.texts.say_with(id, &[("count", count.into())]);
        let short = |sex: &str, count: u64| format!("{} {}", labels.whole(count), labels.sex(sex));
        let (women, men) = (self.people.female, self.people.male);
        let whole = [whole("count-women", women), whole("count-men", men)];
        let short = [short("female", women), short("male", men)];
        let least = self.widest(0);
        let most = least.max(self.columns);
        let has_room = |label: usize, titles: &[String; 2]| {
            let bar = self.side(label);
            let over_women = label + 1 + self.widest(1) + 1 + bar;
            let over_men = bar + 1 + self.widest(2);
            bar >= SHORTEST_SIDE
                && head + 1 + fit::width(&titles[0]) <= over_women
                && fit::width(&titles[1]) <= over_men
        };
        let tried = [(least..=least, whole), (least..=most, short)];
        tried.into_iter().find_map(|(mut widths, titles)| {
            let label = widths.find(|label| has_room(*label, &titles))?;
            Some(Shape { label, titles })
        })
    }

    /// The columns of the bars of a side: what labels, numbers, axis and air leave.
    fn side(&self, label: usize) -> usize {
        let taken = label + self.widest(1) + self.widest(2);
        self.columns.saturating_sub(taken + AROUND) / 2
    }

    fn widest(&self, part: usize) -> usize {
        let parts = self.rows.iter().filter_map(|row| row.get(part));
        parts.map(|text| fit::width(text)).max().unwrap_or(0)
    }
}

fn column(panel: &Panel, title: String, value: impl Fn(&Figure) -> String) -> Column {
    Column {
        title,
        values: panel.figures.iter().map(value).collect(),
    }
}

fn by_sex(panel: &Panel, labels: &Labels) -> Vec<Column> {
    let women = column(panel, labels.sex("female"), |figure| {
        labels.whole(figure.people.female)
    });
    let men = column(panel, labels.sex("male"), |figure| {
        labels.whole(figure.people.male)
    });
    vec![women, men]
}

/// Those who are neither or not stated, where there are any; and how many more or less came than
/// where it is compared with.
fn rest_columns(panel: &Panel, labels: &Labels, people: Sexes) -> Vec<Column> {
    let other = (people.other > 0).then(|| {
        column(panel, labels.sex("other"), |figure| {
            labels.whole(figure.people.other)
        })
    });
    let not_stated = (people.not_stated > 0).then(|| {
        column(panel, labels.sex("not_stated"), |figure| {
            labels.whole(figure.people.not_stated)
        })
    });
    let beside = labels.overview.beside.as_ref();
    let other_side = |figure: &Figure| beside?.figure(panel, &figure.about);
    let is_compared = panel
        .figures
        .iter()
        .any(|figure| other_side(figure).is_some());
    let difference = is_compared.then(|| {
        column(panel, labels.texts.say("overview-difference"), |figure| {
            other_side(figure).map_or_else(String::new, |other| {
                labels.difference(figure.people.total(), other.people.total())
            })
        })
    });
    let columns = [other, not_stated, difference];
    columns.into_iter().flatten().collect()
}

//! The panel of age and sex as a pyramid, where anybody's sex is known and there is room.

use ratatui::layout::Rect;

use crate::app::overview::{Figure, Panel, PanelKind, Window};
use crate::model::digest::Sexes;
use crate::screens::widgets::fit;
use crate::screens::widgets::pyramid::{self, Pyramid, PyramidRow};

use super::labels::Labels;
use super::panels::{Column, GAP, Pen, after_mark, most_label_columns, note, part, titles};

/// A side that is narrower than this says little: bars are drawn instead.
const SHORTEST_SIDE: usize = 3;

impl Pen<'_> {
    /// Women and men by age, and beside them those who are neither or not stated.
    pub(super) fn pyramid(
        &mut self,
        panel: &Panel,
        words: &PyramidWords,
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
        let [women, men] = words.titles(self.labels);
        let beside = Rect {
            width: fit::to_columns(words.columns),
            ..self.buffer.area
        };
        let at = |line: usize| window.lines.iter().position(|one| *one == line);
        let drawn = Pyramid {
            titles: ["", &women, &men],
            rows: &rows,
            scale: sides.max().unwrap_or(0) as f64,
            selected: selected.and_then(at),
            has_focus: self.has_focus,
        };
        pyramid::draw(self.buffer, beside, self.theme, &drawn);
        let name = self.labels.heading(panel.kind, usize::MAX);
        let head = self.row(0);
        self.named(after_mark(head), &name, &part(panel, window));
        fit::print_right(self.buffer, head, &titles(&words.rest), self.theme.faint);
        for (index, line) in window.lines.iter().enumerate() {
            let row = self.row(index + 1);
            fit::print_right(self.buffer, row, &note(&words.rest, *line), self.theme.text);
        }
    }
}

/// The words of a pyramid, and the room it has.
pub(super) struct PyramidWords {
    /// Label, women and men of each row.
    rows: Vec<[String; 3]>,
    /// Those who are neither or not stated.
    rest: Vec<Column>,
    /// The columns without the rest.
    columns: usize,
    people: Sexes,
}

impl PyramidWords {
    pub(super) fn of(panel: &Panel, labels: &Labels, columns: u16) -> Self {
        if panel.kind != PanelKind::Ages {
            return Self {
                rows: Vec::new(),
                rest: Vec::new(),
                columns: 0,
                people: Sexes::default(),
            };
        }
        let people = labels.overview.summary.participants;
        let most = most_label_columns(columns) / 2;
        let row = |figure: &Figure| {
            let women = labels.whole(figure.people.female);
            let men = labels.whole(figure.people.male);
            [labels.label(&figure.about, most), women, men]
        };
        let rest = rest_columns(panel, labels, people);
        let behind: usize = rest.iter().map(|column| column.width() + GAP).sum();
        Self {
            rows: panel.figures.iter().map(row).collect(),
            rest,
            columns: usize::from(columns).saturating_sub(behind),
            people,
        }
    }

    /// Whether anybody's sex is known, and there is room.
    pub(super) fn is_drawn(&self) -> bool {
        self.people.stated() > 0 && self.side() >= SHORTEST_SIDE
    }

    /// The columns of the bars of a side: what labels, numbers, axis and air leave.
    fn side(&self) -> usize {
        let taken: usize = (0..3).map(|part| self.widest(part)).sum();
        self.columns.saturating_sub(taken + 8) / 2
    }

    fn widest(&self, part: usize) -> usize {
        let parts = self.rows.iter().filter_map(|row| row.get(part));
        parts.map(|text| fit::width(text)).max().unwrap_or(0)
    }

    /// How many women and men in all, in whole words where both sides are wide enough.
    fn titles(&self, labels: &Labels) -> [String; 2] {
        let say = |id: &str, count: u64| labels.texts.say_with(id, &[("count", count.into())]);
        let [women, men] = [
            say("count-women", self.people.female),
            say("count-men", self.people.male),
        ];
        let room = self.side() + 1;
        if fit::width(&women) <= room + self.widest(1) && fit::width(&men) <= room + self.widest(2)
        {
            return [women, men];
        }
        let short = |sex: &str, count: u64| format!("{} {}", labels.whole(count), labels.sex(sex));
        [
            short("female", self.people.female),
            short("male", self.people.male),
        ]
    }
}

fn rest_columns(panel: &Panel, labels: &Labels, people: Sexes) -> Vec<Column> {
    let column = |sex: &str, total: u64, count: fn(&Figure) -> u64| {
        let figures = panel.figures.iter();
        (total > 0).then(|| Column {
            title: labels.sex(sex),
            values: figures.map(|figure| labels.whole(count(figure))).collect(),
        })
    };
    let other = column("other", people.other, |figure| figure.people.other);
    let not_stated = column("not_stated", people.not_stated, |figure| {
        figure.people.not_stated
    });
    other.into_iter().chain(not_stated).collect()
}

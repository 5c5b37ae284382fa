//! One panel of the overview, drawn whole: a heading with the units, bars or the pyramid, and
//! sentences under them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::overview::{About, Figure, Overview, Panel, PanelKind, Side};
use crate::screens::Canvas;
use crate::screens::theme::Theme;
use crate::screens::widgets::bars::{self, Bar, Bars, Length};
use crate::screens::widgets::fit;
use crate::screens::widgets::list::SELECTION_MARK;

use super::ages::PyramidWords;
use super::labels::Labels;

/// From how many columns on a panel says more of each figure.
const WIDE: u16 = 56;

/// The columns of the selection mark and its air, before every label.
const MARK: u16 = 2;

/// What a bar needs beside the number and what follows it: the shortest label and the shortest bar.
const SHORTEST_BAR: usize = 14;

/// The air between columns of figures.
pub(super) const GAP: usize = 2;

/// What a panel is drawn with.
pub(super) struct Pen<'a> {
    pub(super) buffer: &'a mut Buffer,
    pub(super) theme: &'a Theme,
    pub(super) labels: &'a Labels<'a>,
    pub(super) has_focus: bool,
}

/// A column of figures behind the bars.
pub(super) struct Column {
    pub(super) title: String,
    pub(super) values: Vec<String>,
}

impl Column {
    pub(super) fn width(&self) -> usize {
        let texts = self.values.iter().chain([&self.title]);
        texts.map(|text| fit::width(text)).max().unwrap_or(0)
    }
}

/// The columns that the labels of a side take, so that its bars stand in line.
pub(super) fn label_columns(overview: &Overview, labels: &Labels, side: Side, columns: u16) -> u16 {
    let most = most_label_columns(columns);
    let panels = overview.side(side).into_iter();
    let panels = panels.filter_map(|(index, _)| overview.panels.get(index));
    let widest = panels
        .filter(|panel| !PyramidWords::of(panel, labels, columns).is_drawn())
        .flat_map(|panel| &panel.figures)
        .map(|figure| fit::width(&labels.label(&figure.about, most)))
        .max();
    fit::to_columns(widest.unwrap_or(0).min(most))
}

pub(super) fn most_label_columns(columns: u16) -> usize {
    usize::from(columns / 2).saturating_sub(1)
}

/// Draws a panel over the whole of a buffer of its own.
pub(super) fn draw(
    buffer: &mut Buffer,
    canvas: &Canvas,
    panel: &Panel,
    labels: &Labels,
    label_columns: u16,
    selected: Option<usize>,
) {
    let app = canvas.app;
    let mut pen = Pen {
        buffer,
        theme: canvas.theme,
        labels,
        has_focus: app.overlay.is_none() && !app.filter.is_open,
    };
    let pyramid = PyramidWords::of(panel, labels, pen.buffer.area.width);
    if pyramid.is_drawn() {
        pen.pyramid(panel, &pyramid, selected);
    } else {
        pen.bars(panel, label_columns, selected);
    }
    if panel.left_out > 0 {
        let args = [("count", panel.left_out.into())];
        let text = labels.texts.say_with("overview-left-out", &args);
        let row = pen.row(panel.figures.len() + 1);
        fit::print(pen.buffer, after_mark(row), &text, pen.theme.faint);
    }
}

impl Pen<'_> {
    pub(super) fn row(&self, row: usize) -> Rect {
        Rect {
            y: fit::to_columns(row),
            height: 1,
            ..self.buffer.area
        }
        .intersection(self.buffer.area)
    }

    fn bars(&mut self, panel: &Panel, label_columns: u16, selected: Option<usize>) {
        let width = self.buffer.area.width;
        let is_bar = |figure: &&Figure| !matches!(figure.about, About::Several(_));
        let figures: Vec<&Figure> = panel.figures.iter().filter(is_bar).collect();
        let counts_people = panel.kind.counts_people();
        let size = |figure: &Figure| {
            if counts_people {
                figure.people.total()
            } else {
                figure.sessions
            }
        };
        let mut columns = self.columns(panel.kind, &figures, width);
        let numbers = figures.iter().map(|figure| self.labels.whole(size(figure)));
        let number = numbers.map(|number| fit::width(&number)).max().unwrap_or(0);
        let taken = usize::from(MARK) + number + fit::width(&titles(&columns)) + GAP;
        if taken + SHORTEST_BAR > usize::from(width) {
            columns.clear();
        }
        let texts: Vec<[String; 3]> = (0..)
            .zip(&figures)
            .map(|(index, figure)| {
                let most = most_label_columns(width);
                let label = self.labels.label(&figure.about, most);
                [
                    label,
                    self.labels.whole(size(figure)),
                    note(&columns, index),
                ]
            })
            .collect();
        let bars: Vec<Bar> = texts
            .iter()
            .zip(&figures)
            .map(|([label, number, note], figure)| Bar {
                label,
                length: Length::Single(size(figure) as f64),
                number,
                note,
            })
            .collect();
        self.heading(panel.kind, counts_people, &columns);
        let below = Rect {
            y: 1,
            height: fit::to_columns(bars.len()),
            ..self.buffer.area
        };
        let drawn = Bars {
            bars: &bars,
            scale: 0.0,
            label_columns: Some(label_columns),
            selected: selected.filter(|line| *line < bars.len()),
            has_focus: self.has_focus,
        };
        bars::draw(self.buffer, below, self.theme, &drawn);
        for (line, figure) in panel.figures.iter().enumerate().skip(bars.len()) {
            self.sentence(line, figure, selected == Some(line));
        }
    }

    /// What else is said of each figure, where there is room.
    fn columns(&self, kind: PanelKind, figures: &[&Figure], width: u16) -> Vec<Column> {
        let labels = self.labels;
        let column = |title: String, value: &dyn Fn(&Figure) -> String| Column {
            title,
            values: figures.iter().map(|figure| value(figure)).collect(),
        };
        let sessions = || {
            let title = labels.texts.say("overview-unit-sessions");
            column(title, &|figure| labels.whole(figure.sessions))
        };
        let people = || {
            let title = labels.texts.say("overview-unit-attendances");
            column(title, &|figure| labels.whole(figure.people.total()))
        };
        let women = || {
            let title = labels.texts.say("overview-women");
            column(title, &|figure| labels.women(figure))
        };
        let planned = || {
            let title = labels.texts.say("overview-planned");
            column(title, &|figure| match figure.planned {
                0 => String::new(),
                planned => format!("+{}", labels.whole(planned)),
            })
        };
        let is_wide = width >= WIDE;
        match kind {
            PanelKind::Roles | PanelKind::Groups if is_wide => vec![sessions(), women()],
            PanelKind::Roles | PanelKind::Groups => vec![women()],
            PanelKind::Ages if labels.overview.summary.participants.stated() > 0 => vec![women()],
            PanelKind::Time if figures.iter().any(|figure| figure.planned > 0) => {
                if is_wide {
                    vec![planned(), people(), women()]
                } else {
                    vec![planned()]
                }
            }
            PanelKind::Time
            | PanelKind::Types
            | PanelKind::Oblasts
            | PanelKind::Districts
            | PanelKind::Topics
            | PanelKind::Methods
                if is_wide =>
            {
                vec![people(), women()]
            }
            _ => Vec::new(),
        }
    }

    /// The panel's name, and over each column what is counted in it.
    fn heading(&mut self, kind: PanelKind, counts_people: bool, columns: &[Column]) {
        let row = after_mark(self.row(0));
        let titles = titles(columns);
        let behind = match fit::width(&titles) {
            0 => 0,
            columns => columns + GAP,
        };
        let unit = if counts_people {
            "overview-unit-attendances"
        } else {
            "overview-unit-sessions"
        };
        let room = usize::from(row.width).saturating_sub(behind);
        let name = self.labels.heading(kind, room);
        let left = room.saturating_sub(fit::width(&name) + GAP);
        let unit = self.labels.fitting(unit, left, &[]);
        let number = Rect {
            width: row.width.saturating_sub(fit::to_columns(behind)),
            ..row
        };
        if fit::width(&unit) <= left {
            fit::print_right(self.buffer, number, &unit, self.theme.faint);
        }
        if behind + fit::width(&name) <= usize::from(row.width) {
            fit::print_right(self.buffer, row, &titles, self.theme.faint);
        }
        fit::print(self.buffer, row, &name, self.theme.heading);
    }

    /// A figure that is said in words.
    fn sentence(&mut self, line: usize, figure: &Figure, is_selected: bool) {
        let row = self.row(line + 1);
        let place = after_mark(row);
        let text = self
            .labels
            .overlap(figure.sessions, usize::from(place.width));
        let took = fit::print(self.buffer, place, &text, self.theme.faint);
        if is_selected {
            fit::print(self.buffer, row, SELECTION_MARK, self.theme.accent);
            let said = Rect {
                width: took,
                ..place
            };
            self.buffer
                .set_style(said, self.theme.selection(self.has_focus));
        }
    }
}

/// The figures of a row behind its bar, in columns.
pub(super) fn note(columns: &[Column], index: usize) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|column| {
            let value = column.values.get(index).map_or("", String::as_str);
            fit::pad_start(value, column.width())
        })
        .collect();
    values.join(&" ".repeat(GAP))
}

/// What stands over the columns.
pub(super) fn titles(columns: &[Column]) -> String {
    let titles: Vec<String> = columns
        .iter()
        .map(|column| fit::pad_start(&column.title, column.width()))
        .collect();
    titles.join(&" ".repeat(GAP))
}

pub(super) fn after_mark(row: Rect) -> Rect {
    Rect {
        x: row.x + row.width.min(MARK),
        width: row.width.saturating_sub(MARK),
        ..row
    }
}

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
use crate::screens::widgets::pyramid::{self, Pyramid, PyramidRow};

use super::is_pyramid;
use super::labels::Labels;

/// From how many columns on a panel says more of each figure.
const WIDE: u16 = 56;

/// The columns of the selection mark and its air, before every label.
const MARK: u16 = 2;

/// The air between columns of figures.
const GAP: usize = 2;

/// What a panel is drawn with.
struct Pen<'a> {
    buffer: &'a mut Buffer,
    theme: &'a Theme,
    labels: &'a Labels<'a>,
    has_focus: bool,
}

/// A column of figures behind the bars.
struct Column {
    title: String,
    values: Vec<String>,
}

impl Column {
    fn width(&self) -> usize {
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
        .filter(|panel| !is_pyramid(panel.kind, overview))
        .flat_map(|panel| &panel.figures)
        .map(|figure| fit::width(&labels.label(&figure.about, most)))
        .max();
    fit::to_columns(widest.unwrap_or(0).min(most))
}

fn most_label_columns(columns: u16) -> usize {
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
    if is_pyramid(panel.kind, labels.overview) {
        pen.pyramid(panel, selected);
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
    fn row(&self, row: usize) -> Rect {
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
        let columns = self.columns(panel.kind, &figures, width);
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
        let titles: Vec<String> = columns
            .iter()
            .map(|column| fit::pad_start(&column.title, column.width()))
            .collect();
        let titles = titles.join(&" ".repeat(GAP));
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

    /// Women and men by age, and beside them those who are neither or not stated.
    fn pyramid(&mut self, panel: &Panel, selected: Option<usize>) {
        let labels = self.labels;
        let rest = self.rest_columns(panel);
        let behind: usize = rest.iter().map(|column| column.width() + GAP).sum();
        let most = most_label_columns(self.buffer.area.width) / 2;
        let texts: Vec<[String; 3]> = panel
            .figures
            .iter()
            .map(|figure| {
                let women = labels.whole(figure.people.female);
                let men = labels.whole(figure.people.male);
                [labels.label(&figure.about, most), women, men]
            })
            .collect();
        let rows: Vec<PyramidRow> = texts
            .iter()
            .zip(&panel.figures)
            .map(
                |([label, first_number, second_number], figure)| PyramidRow {
                    label,
                    first: figure.people.female as f64,
                    second: figure.people.male as f64,
                    first_number,
                    second_number,
                },
            )
            .collect();
        let area = self.buffer.area;
        let beside = Rect {
            width: area.width.saturating_sub(fit::to_columns(behind)),
            ..area
        };
        let [women, men] = self.sex_titles(&texts, beside.width);
        let drawn = Pyramid {
            titles: ["", &women, &men],
            rows: &rows,
            selected,
            has_focus: self.has_focus,
        };
        pyramid::draw(self.buffer, beside, self.theme, &drawn);
        let name = labels.heading(panel.kind, usize::MAX);
        fit::print(
            self.buffer,
            after_mark(self.row(0)),
            &name,
            self.theme.heading,
        );
        let title = note_titles(&rest);
        fit::print_right(self.buffer, self.row(0), &title, self.theme.faint);
        for index in 0..panel.figures.len() {
            let row = self.row(index + 1);
            fit::print_right(self.buffer, row, &note(&rest, index), self.theme.text);
        }
    }

    /// How many women and men in all, in whole words where the sides of the pyramid are wide
    /// enough.
    fn sex_titles(&self, rows: &[[String; 3]], columns: u16) -> [String; 2] {
        let labels = self.labels;
        let people = labels.overview.summary.participants;
        let total = |id: &str, count: u64| labels.texts.say_with(id, &[("count", count.into())]);
        let titles = [
            total("count-women", people.female),
            total("count-men", people.male),
        ];
        let widest = |part: fn(&[String; 3]) -> &String| {
            let widths = rows.iter().map(|row| fit::width(part(row)));
            widths.max().unwrap_or(0)
        };
        let beside_bars = widest(|[label, _, _]| label) + widest(|[_, women, _]| women) + 8;
        let right = widest(|[_, _, men]| men);
        let bar = usize::from(columns).saturating_sub(beside_bars + right) / 2;
        if fit::width(&titles[1]) <= bar + right {
            return titles;
        }
        let short = |sex: &str, count: u64| format!("{} {}", labels.whole(count), labels.sex(sex));
        [short("female", people.female), short("male", people.male)]
    }

    fn rest_columns(&self, panel: &Panel) -> Vec<Column> {
        let people = self.labels.overview.summary.participants;
        let column = |sex: &str, total: u64, count: fn(&Figure) -> u64| {
            (total > 0).then(|| Column {
                title: self.labels.sex(sex),
                values: panel
                    .figures
                    .iter()
                    .map(|figure| self.labels.whole(count(figure)))
                    .collect(),
            })
        };
        let other = column("other", people.other, |figure| figure.people.other);
        let not_stated = column("not_stated", people.not_stated, |figure| {
            figure.people.not_stated
        });
        other.into_iter().chain(not_stated).collect()
    }
}

/// The figures of a row behind its bar, in columns.
fn note(columns: &[Column], index: usize) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|column| {
            let value = column.values.get(index).map_or("", String::as_str);
            fit::pad_start(value, column.width())
        })
        .collect();
    values.join(&" ".repeat(GAP))
}

fn note_titles(columns: &[Column]) -> String {
    let titles: Vec<String> = columns
        .iter()
        .map(|column| fit::pad_start(&column.title, column.width()))
        .collect();
    titles.join(&" ".repeat(GAP))
}

fn after_mark(row: Rect) -> Rect {
    Rect {
        x: row.x + row.width.min(MARK),
        width: row.width.saturating_sub(MARK),
        ..row
    }
}

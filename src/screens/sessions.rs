//! The list of sessions, drawn: the rows that are seen, and the details beside or below them.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::book::Book;
use crate::app::event::Target;
use crate::app::sessions::{Column, Row, Sessions};
use crate::model::code::CodeList;
use crate::model::digest::{Digest, Symbol};
use crate::store::draft::Draft;
use crate::text::names::Names;
use crate::text::{Texts, date, number};

use super::widgets::list::{self, Align, List, ListView, Sort};
use super::{Canvas, detail, frame, sentence};

/// Stands before a session that is marked.
pub const MARKED: &str = "✓";
/// Stands beside a draft.
pub const DRAFT_MARK: &str = "✎";
/// What stands before the people of a session whose ways of counting disagree.
pub const DIFFER_MARK: &str = "≠";

/// From how many columns on the details stand beside the list.
const WIDE: u16 = 110;
/// How many rows the list needs for details to stand below it.
const TALL: u16 = 15;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct SessionsView {
    list: ListView,
}

/// Draws the list and the details.
pub fn draw(canvas: &mut Canvas, area: Rect, sessions: &Sessions, view: &mut SessionsView) {
    let app = canvas.app;
    let Some(book) = &app.book else {
        return;
    };
    let (list_area, detail_area) = split(area, sessions.hides_detail || sessions.rows.is_empty());
    draw_list(canvas, list_area, sessions, book, view);
    if sessions.rows.is_empty() {
        draw_empty(canvas, view.list.body(), book);
    }
    if let Some(detail_area) = detail_area {
        detail::draw(canvas, detail_area, sessions, book);
    }
}

/// The room of the list, and that of the details where there is any.
fn split(area: Rect, without_detail: bool) -> (Rect, Option<Rect>) {
    if without_detail || (area.width < WIDE && area.height < TALL) {
        return (area, None);
    }
    if area.width >= WIDE {
        let width = area.width / 3;
        let list = Rect {
            width: area.width - width,
            ..area
        };
        let detail = Rect {
            x: list.right(),
            width,
            ..area
        };
        return (list, Some(detail));
    }
    let height = (area.height * 2 / 5).max(7);
    let list = Rect {
        height: area.height - height,
        ..area
    };
    let detail = Rect {
        y: list.bottom(),
        height,
        ..area
    };
    (list, Some(detail))
}

/// A column as it is drawn: which one, how wide, and when it gives way. The mark of problems has
/// a column of its own.
struct Shape {
    column: Option<Column>,
    min: u16,
    weight: u16,
    align: Align,
    priority: u8,
}

const fn shape(column: Option<Column>, min: u16, weight: u16, align: Align, priority: u8) -> Shape {
    Shape {
        column,
        min,
        weight,
        align,
        priority,
    }
}

const MARKS: Shape = shape(None, 1, 0, Align::Left, 0);

const SHAPES: [Shape; 8] = [
    shape(Some(Column::Date), 11, 0, Align::Left, 0),
    shape(Some(Column::Place), 16, 3, Align::Left, 0),
    shape(None, 1, 0, Align::Left, 0),
    shape(Some(Column::Trainers), 18, 1, Align::Left, 3),
    shape(Some(Column::Topics), 6, 0, Align::Right, 4),
    shape(Some(Column::People), 6, 0, Align::Right, 1),
    shape(Some(Column::Women), 5, 0, Align::Right, 2),
    shape(Some(Column::Status), 11, 0, Align::Left, 5),
];

/// The columns that say something. The status stands last, and says nothing where it is the same for
/// all; the marks stand first, where there are any.
fn shapes(canvas: &Canvas, sessions: &Sessions, book: &Book) -> Vec<&'static Shape> {
    let marks = &canvas.app.marks;
    let has_marks = marks.sessions(&book.catalogue).next().is_some();
    let before = has_marks.then_some(&MARKS);
    let others = SHAPES
        .iter()
        .take(SHAPES.len() - usize::from(sessions.all_held));
    before.into_iter().chain(others).collect()
}

fn draw_list(
    canvas: &mut Canvas,
    area: Rect,
    sessions: &Sessions,
    book: &Book,
    view: &mut SessionsView,
) {
    let shapes = shapes(canvas, sessions, book);
    let titles: Vec<String> = shapes
        .iter()
        .map(|shape| match shape.column {
            Some(column) => canvas.say(&format!("column-{}", column.id())),
            None => String::new(),
        })
        .collect();
    let columns: Vec<list::Column> = shapes
        .iter()
        .zip(&titles)
        .map(|(shape, title)| list::Column {
            title,
            min: shape.min,
            weight: shape.weight,
            align: shape.align,
            priority: shape.priority,
        })
        .collect();
    let sorted = shapes
        .iter()
        .position(|shape| shape.column == Some(sessions.sorted_by));
    let order = if sessions.is_descending {
        Sort::Descending
    } else {
        Sort::Ascending
    };
    let drawn = List {
        columns: &columns,
        rows: sessions.rows.len(),
        selected: (!sessions.rows.is_empty()).then_some(sessions.selected),
        has_focus: true,
        sorted_by: sorted.map(|column| (column, order)),
    };
    let app = canvas.app;
    let cells = Cells::new(canvas, sessions, book);
    let has_marks = shapes.len() > SHAPES.len() - usize::from(sessions.all_held);
    list::draw(
        canvas.buffer,
        area,
        canvas.theme,
        &drawn,
        &mut view.list,
        |index| {
            let row = sessions.rows.get(index);
            let mut drawn = match row {
                Some(Row::Session(id)) => match book.catalogue.get(*id) {
                    Some(digest) => cells.of_session(digest),
                    None => Vec::new(),
                },
                Some(Row::Unreadable(place)) => cells.of_unreadable(*place),
                Some(Row::Draft(id)) => match app.drafts.get(id) {
                    Some(draft) => cells.of_draft(draft),
                    None => Vec::new(),
                },
                None => Vec::new(),
            };
            if has_marks {
                let is_marked = matches!(row, Some(Row::Session(id)) if app.marks.has(*id));
                let mark = if is_marked { MARKED } else { "" };
                drawn.insert(0, Line::from(Span::styled(mark, cells.theme.accent)));
            }
            drawn
        },
    );
    add_targets(canvas, sessions, &shapes, view);
}

/// What can be clicked: rows and headings.
fn add_targets(canvas: &mut Canvas, sessions: &Sessions, shapes: &[&Shape], view: &SessionsView) {
    let body = view.list.body();
    for (y, row) in (body.top()..body.bottom()).zip(view.list.top()..sessions.rows.len()) {
        let area = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(area, Target::Row(row));
    }
    for (area, drawn) in view.list.headings() {
        let column = shapes.get(*drawn).and_then(|shape| shape.column);
        if let Some(index) = Column::ALL.iter().position(|one| Some(*one) == column) {
            canvas.target(*area, Target::Column(index));
        }
    }
    canvas.page = view.list.page();
}

/// Makes the cells of rows.
struct Cells<'a> {
    texts: Texts,
    names: Names<'a>,
    book: &'a Book,
    theme: &'a super::theme::Theme,
    one_year: bool,
}

impl<'a> Cells<'a> {
    fn new(canvas: &Canvas<'a>, sessions: &Sessions, book: &'a Book) -> Self {
        Self {
            texts: canvas.app.texts,
            names: Names::new(canvas.app.texts, &book.logbook),
            book,
            theme: canvas.theme,
            one_year: sessions.in_one_year,
        }
    }

    fn string(&self, symbol: Symbol) -> &'a str {
        self.book.catalogue.symbols.string(symbol)
    }

    /// A row of a session; one that was not held stands back, since no total counts it.
    fn of_session(&self, digest: &Digest) -> Vec<Line<'static>> {
        let held = self.book.catalogue.is_held(digest);
        let style = if held {
            self.theme.text
        } else {
            self.theme.faint
        };
        let plain = |text: String| Line::from(Span::styled(text, style));
        let mark = if digest.problems > 0 { "!" } else { "" };
        vec![
            plain(self.day(digest)),
            plain(
                self.names
                    .place_short(self.string(digest.place), self.string(digest.place_name)),
            ),
            Line::from(Span::styled(mark, self.theme.attention)),
            plain(self.trainers(digest)),
            plain(digest.topics.len().to_string()),
            plain(if held || digest.participants > 0 {
                let people = i64::from(digest.participants);
                let people = number::whole(self.texts.language(), people);
                let mark = if digest.ways_disagree {
                    DIFFER_MARK
                } else {
                    ""
                };
                format!("{mark}{people}")
            } else {
                number::NOTHING.to_owned()
            }),
            plain(number::percent_bare(
                digest.sexes.female,
                digest.sexes.stated(),
            )),
            plain(
                self.names
                    .code(CodeList::Status, self.string(digest.status)),
            ),
        ]
    }

    fn day(&self, digest: &Digest) -> String {
        match digest.starts_on {
            Some(day) if self.one_year => date::short(self.texts, day.0),
            Some(day) => date::numeric(day.0),
            None => number::NOTHING.to_owned(),
        }
    }

    fn trainers(&self, digest: &Digest) -> String {
        let Some(first) = digest.trainer_types.first() else {
            return number::NOTHING.to_owned();
        };
        let name = self
            .names
            .code_short(CodeList::TrainerType, self.string(*first));
        match digest.trainer_types.len() {
            1 => name,
            more => format!("{name} +{}", more - 1),
        }
    }

    /// A row of a session that is being written and is not saved yet.
    fn of_draft(&self, draft: &Draft) -> Vec<Line<'static>> {
        let session = &draft.session;
        let place = &session.municipality;
        let plain = |text: String| Line::from(Span::styled(text, self.theme.accent));
        vec![
            plain(match session.starts_on {
                Some(day) if self.one_year => date::short(self.texts, day.0),
                Some(day) => date::numeric(day.0),
                None => number::NOTHING.to_owned(),
            }),
            plain(self.names.place_short(&place.code, &place.name)),
            Line::from(Span::styled(DRAFT_MARK, self.theme.accent)),
            plain(self.texts.say("sessions-draft")),
        ]
    }

    fn of_unreadable(&self, place: usize) -> Vec<Line<'static>> {
        let Some(problem) = self.book.unreadable.values().nth(place) else {
            return Vec::new();
        };
        let name = problem.path.file_name().unwrap_or_default();
        let said = sentence::fault(self.texts, problem);
        vec![
            Line::from(Span::styled(
                self.texts.say("sessions-unreadable"),
                self.theme.error,
            )),
            Line::from(name.to_string_lossy().into_owned()),
            Line::from(Span::styled("!", self.theme.attention)),
            Line::from(said),
        ]
    }
}

/// What stands in a list without rows: what to press.
pub fn draw_empty(canvas: &mut Canvas, area: Rect, book: &Book) {
    let id = if !book.is_loaded() {
        "sessions-reading"
    } else if book.catalogue.is_empty() {
        "sessions-empty"
    } else {
        "sessions-none-taken"
    };
    let text = canvas.say(id);
    frame::message(canvas, area, &text);
}

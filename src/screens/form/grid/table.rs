//! The words and the widths of the grid of counts. Nothing is drawn here.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::form::Form;
use crate::app::form::grid::{Column, Grid};
use crate::model::attendance::Attendance;
use crate::model::code::CodeList;
use crate::model::logbook::Logbook;
use crate::screens::form::layout::BEFORE_LABEL;
use crate::screens::widgets::fit::{to_columns, width};
use crate::text::names::Names;

/// The row above the cells that names the sexes; those of the ages follow.
const SEXES: u16 = 1;
/// The least columns of a cell: two digits, and air.
pub(super) const CELL: u16 = 3;
/// The columns between women and men.
const APART: u16 = 1;
/// The width from which roles are named in full.
const ROOMY: u16 = 100;

/// A grid with its words and the columns of the screen that each of its own takes.
pub(super) struct Table {
    pub(super) grid: Grid,
    pub(super) roles: Vec<String>,
    pub(super) role_width: u16,
    pub(super) total: String,
    pub(super) total_width: u16,
    /// The head of each column: one row, or two where a band does not fit into one.
    pub(super) ages: Vec<(String, String)>,
    has_split_ages: bool,
    pub(super) sexes: Vec<String>,
    pub(super) widths: Vec<u16>,
}

impl Table {
    /// The table of a form, for so many columns of the screen.
    pub(super) fn new(app: &App, columns: u16, form: &Form, logbook: &Logbook) -> Self {
        let names = Names::new(app.texts, logbook);
        let grid = Grid::of(form, logbook);
        let role_name = |code: &String| {
            if columns >= ROOMY {
                names.code(CodeList::Role, code)
            } else {
                names.code_short(CodeList::Role, code)
            }
        };
        let roles: Vec<String> = grid.roles.iter().map(role_name).collect();
        let total = app.texts.say("value-total");
        let mut table = Self {
            role_width: widest(&roles).max(to_columns(width(&total))),
            total_width: to_columns(width(&total)).max(5) + 1,
            total,
            roles,
            ages: Vec::new(),
            has_split_ages: false,
            sexes: sex_heads(&grid.columns, &names),
            widths: Vec::new(),
            grid,
        };
        let attendance = &form.entry.session.attendance;
        table.head_columns(&names, attendance, false);
        let all: u16 = table.widths.iter().sum();
        if all + APART > table.middle(columns) {
            table.head_columns(&names, attendance, true);
        }
        table
    }

    /// Names the columns, and gives each the room that it needs.
    fn head_columns(&mut self, names: &Names, attendance: &Attendance, split: bool) {
        let columns = &self.grid.columns;
        self.has_split_ages = split;
        self.ages = columns
            .iter()
            .map(|column| {
                let age = names.code_short(CodeList::Age, &column.age);
                match age.split_once('–') {
                    Some((from, to)) if split => (format!("{from}–"), to.to_owned()),
                    _ => (String::new(), age),
                }
            })
            .collect();
        self.widths = columns
            .iter()
            .zip(&self.ages)
            .map(|(column, (above, below))| {
                let sum = self.grid.column_sum(attendance, column).to_string();
                let widest = width(above).max(width(below)).max(sum.len());
                to_columns(widest).saturating_add(1).max(CELL)
            })
            .collect();
    }

    /// The rows above the cells.
    pub(super) fn head(&self) -> u16 {
        SEXES + 1 + u16::from(self.has_split_ages)
    }

    /// The columns of the screen that the whole grid takes.
    pub(super) fn width(&self) -> u16 {
        let starts = (1..self.widths.len()).filter(|index| self.begins_sex(*index));
        let columns: u16 = self.widths.iter().sum();
        BEFORE_LABEL
            + self.role_width
            + columns
            + APART * to_columns(starts.count())
            + self.total_width
            + APART
    }

    /// The columns of the screen between the roles and the sums.
    pub(super) fn middle(&self, columns: u16) -> u16 {
        columns.saturating_sub(BEFORE_LABEL + self.role_width + self.total_width)
    }

    /// The columns that are seen from one on, each with its place on the screen.
    pub(super) fn seen(&self, from: usize, area: Rect) -> Vec<(usize, Rect)> {
        let mut x = area.x;
        let mut seen = Vec::new();
        for (index, wide) in self.widths.iter().enumerate().skip(from) {
            let is_new_sex = index > from && self.begins_sex(index);
            let at = x + if is_new_sex { APART } else { 0 };
            if at + wide > area.right() {
                break;
            }
            seen.push((
                index,
                Rect {
                    x: at,
                    width: *wide,
                    ..area
                },
            ));
            x = at + wide;
        }
        seen
    }

    /// Whether a column is the first of its sex.
    pub(super) fn begins_sex(&self, index: usize) -> bool {
        let sex = |index: usize| self.grid.columns.get(index).map(|column| &column.sex);
        index == 0 || sex(index) != sex(index - 1)
    }
}

/// The name of a sex at the first of its columns; nothing at the others.
fn sex_heads(columns: &[Column], names: &Names) -> Vec<String> {
    let count = |sex: &str| columns.iter().filter(|column| column.sex == sex).count();
    let mut before: Option<&str> = None;
    columns
        .iter()
        .map(|column| {
            if before.replace(&column.sex) == Some(&column.sex) {
                return String::new();
            }
            if count(&column.sex) > 1 {
                names.code(CodeList::Sex, &column.sex)
            } else {
                names.code_short(CodeList::Sex, &column.sex)
            }
        })
        .collect()
}

fn widest(texts: &[String]) -> u16 {
    to_columns(texts.iter().map(|text| width(text)).max().unwrap_or(0))
}

//! Pure drawing of the state. It decides nothing and changes nothing but scroll offsets and the
//! places of what can be clicked.
//!
//! The frame is the same everywhere: the top line, a rule, the screen's body, what was said last,
//! and the keys that work here and now. Each screen draws its body in the file of its name.

mod age_profile;
mod agenda;
mod check;
mod compare;
mod comparisons;
mod coverage;
mod crosstab;
mod detail;
mod filter_builder;
mod folder;
mod form;
mod frame;
mod help;
mod listing;
mod overview;
mod palette;
mod question;
mod repeats;
mod residents;
mod rows;
pub mod sentence;
mod sessions;
mod settings;
mod settle;
mod share;
mod start;
pub mod theme;
mod versions;
pub mod widgets;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::App;
use crate::app::event::Target;
use crate::app::overlay::Overlay;
use crate::app::screen::Screen;

use theme::Theme;
use widgets::sweep::sweep;

/// The smallest terminal that anything can be seen in: columns and rows.
pub const SMALLEST: (u16, u16) = (60, 16);

/// What drawing remembers from one time to the next: how far things are scrolled, and where what
/// can be clicked stands.
#[derive(Debug, Default)]
pub struct View {
    targets: Vec<(Rect, Target)>,
    page: usize,
    sessions: sessions::SessionsView,
    overview: overview::OverviewView,
    coverage: coverage::CoverageView,
    crosstab: crosstab::CrosstabView,
    agenda: agenda::AgendaView,
    check: check::CheckView,
    share: share::ShareView,
    form: form::FormView,
    compare: compare::CompareView,
    repeats: repeats::RepeatsView,
    settle: settle::SettleView,
    versions: versions::VersionsView,
    residents: residents::ResidentsView,
    palette: palette::PaletteView,
    help: help::HelpView,
    filter_builder: filter_builder::FilterBuilderView,
    listing: listing::ListingView,
    comparisons: comparisons::ComparisonsView,
    folder: folder::FolderView,
    settings: settings::SettingsView,
    filter: usize,
}

impl View {
    /// What stands at a place on the screen: of two that overlap, the one drawn later.
    pub fn target_at(&self, place: Position) -> Option<Target> {
        let mut targets = self.targets.iter().rev();
        targets
            .find(|(area, _)| area.contains(place))
            .map(|(_, target)| *target)
    }

    /// How many rows of the list with the focus were seen.
    pub fn page(&self) -> usize {
        self.page
    }
}

/// What a screen draws on, and what it may read.
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// The styles.
    pub theme: &'a Theme,
    /// The state.
    pub app: &'a App,
    /// What can be clicked.
    pub targets: &'a mut Vec<(Rect, Target)>,
    /// How many rows of the list with the focus are seen.
    pub page: usize,
    /// Where the real cursor stands.
    pub cursor: Option<Position>,
}

impl Canvas<'_> {
    /// The message with an id, in the language of the moment.
    pub fn say(&self, id: &str) -> String {
        self.app.texts.say(id)
    }

    /// Says what a click in an area is about.
    pub fn target(&mut self, area: Rect, target: Target) {
        self.targets.push((area, target));
    }
}

/// Draws everything.
pub fn draw(frame: &mut Frame, app: &App, theme: &Theme, view: &mut View) {
    let area = frame.area();
    let mut targets = std::mem::take(&mut view.targets);
    targets.clear();
    let mut canvas = Canvas {
        buffer: frame.buffer_mut(),
        theme,
        app,
        targets: &mut targets,
        page: 0,
        cursor: None,
    };
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        frame::draw_too_small(&mut canvas, area);
    } else {
        draw_screen(&mut canvas, area, view);
    }
    let (page, cursor) = (canvas.page, canvas.cursor);
    sweep(frame.buffer_mut());
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
    view.targets = targets;
    view.page = page;
}

fn draw_screen(canvas: &mut Canvas, area: Rect, view: &mut View) {
    let app = canvas.app;
    let body = frame::draw(canvas, area);
    match app.screens.top() {
        Screen::Start(start) => start::draw(canvas, body, start),
        Screen::Sessions(sessions) => {
            let body = frame::draw_filter(canvas, body, &mut view.filter);
            sessions::draw(canvas, body, sessions, &mut view.sessions);
        }
        Screen::Overview(overview) => {
            let body = frame::draw_filter(canvas, body, &mut view.filter);
            overview::draw(canvas, body, overview, &mut view.overview);
        }
        Screen::Coverage(coverage) => {
            let body = frame::draw_filter(canvas, body, &mut view.filter);
            coverage::draw(canvas, body, coverage, &mut view.coverage);
        }
        Screen::Crosstab(crosstab) => {
            let body = frame::draw_filter(canvas, body, &mut view.filter);
            crosstab::draw(canvas, body, crosstab, &mut view.crosstab);
        }
        Screen::Agenda(agenda) => {
            let body = frame::draw_filter(canvas, body, &mut view.filter);
            agenda::draw(canvas, body, agenda, &mut view.agenda);
        }
        Screen::Check(check) => {
            let body = frame::draw_filter(canvas, body, &mut view.filter);
            check::draw(canvas, body, check, &mut view.check);
        }
        Screen::Share(share) => {
            let body = frame::draw_filter(canvas, body, &mut view.filter);
            share::draw(canvas, body, share, &mut view.share);
        }
        Screen::Form(form) => form::draw(canvas, body, form, &mut view.form),
        Screen::Compare(compare) => compare::draw(canvas, body, compare, &mut view.compare),
        Screen::Repeats(repeats) => repeats::draw(canvas, body, repeats, &mut view.repeats),
        Screen::Settle(settle) => settle::draw(canvas, body, settle, &mut view.settle),
        Screen::Versions(all) => versions::draw(canvas, body, all, &mut view.versions),
    }
    let Some(overlay) = &app.overlay else {
        return;
    };
    canvas
        .targets
        .retain(|(_, target)| matches!(target, Target::Hint(_)));
    canvas.cursor = None;
    match overlay {
        Overlay::Help(help) => help::draw(canvas, body, help, &mut view.help),
        Overlay::Palette(palette) => palette::draw(canvas, body, palette, &mut view.palette),
        Overlay::Settings(pane) => settings::draw(canvas, body, pane, &mut view.settings),
        Overlay::Folder(prompt) => folder::draw(canvas, body, prompt, &mut view.folder),
        Overlay::Rows(rows) => rows::draw(canvas, body, rows),
        Overlay::AgeProfiles(profiles) => age_profile::draw(canvas, body, profiles),
        Overlay::FilterBuilder(builder) => {
            filter_builder::draw(canvas, body, builder, &mut view.filter_builder);
        }
        Overlay::Comparisons(choice) => {
            comparisons::draw(canvas, body, choice, &mut view.comparisons);
        }
        Overlay::Residents(residents) => {
            residents::draw(canvas, body, residents, &mut view.residents);
        }
        Overlay::Listing(listing) => listing::draw(canvas, body, listing, &mut view.listing),
        Overlay::Question(question) => question::draw(canvas, body, question),
    }
}

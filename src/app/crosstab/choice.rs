//! What can be chosen for a cross table, found by what is typed in a list over it: rows, columns, what is counted, a table
//! with a name, the form of a file; and the line in which a table gets its name.

use crate::app::event::Target;
use crate::app::input::{Outcome, TextInput, edit_of};
use crate::app::notice::Notice;
use crate::app::reach::Reach;
use crate::app::{Context, Wish};
use crate::command::{Command, Scope};
use crate::exchange::crosstab::Format;
use crate::model::crosstab::{BUILT_IN, Dimension, Layout, Measure, Refusal};
use crate::model::fold::{contains_words, fold};
use crate::model::logbook::{Logbook, NamedTable};
use crate::text::{Texts, crosstab};

use super::{Change, with_measure};

/// A list to choose from.
#[derive(Debug)]
pub struct Listing {
    /// The id of what is chosen.
    pub title: &'static str,
    /// What is typed to find one.
    pub text: TextInput,
    /// What can be chosen and has the words that are typed.
    pub items: Vec<Item>,
    /// The selected one.
    pub selected: usize,
    /// The table as it is.
    pub layout: Layout,
    /// The name that is being typed, where one is.
    pub name: Option<TextInput>,
    all: Vec<Item>,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// What goes down.
    Rows(Dimension),
    /// What goes across.
    Columns(Option<Dimension>),
    /// What is counted.
    Measure(Measure),
    /// A form of file.
    Format(Format),
    /// A table that comes with the program.
    BuiltIn(&'static str, Layout),
    /// A table of the logbook.
    Own(NamedTable),
    /// To keep the table as it is under a name.
    Keep,
}

impl Listing {
    /// The dimensions, for rows.
    pub fn of_rows(layout: Layout) -> Self {
        let items = Dimension::ALL.map(Item::Rows).to_vec();
        Self::new("crosstab-choose-rows", items, layout)
    }

    /// The dimensions, for columns.
    pub fn of_columns(layout: Layout) -> Self {
        let mut items = vec![Item::Columns(None)];
        items.extend(Dimension::ALL.map(|one| Item::Columns(Some(one))));
        Self::new("crosstab-choose-columns", items, layout)
    }

    /// The measures.
    pub fn of_measures(layout: Layout) -> Self {
        let items = Measure::ALL.map(Item::Measure).to_vec();
        Self::new("crosstab-choose-measure", items, layout)
    }

    /// The forms of files.
    pub fn of_formats(layout: Layout) -> Self {
        let items = Format::ALL.map(Item::Format).to_vec();
        Self::new("crosstab-choose-format", items, layout)
    }

    /// The tables with names: those of the logbook, then those that come with the program.
    pub fn of_tables(layout: Layout, logbook: &Logbook) -> Self {
        let own = logbook.tables.iter().flatten().cloned().map(Item::Own);
        let built_in = BUILT_IN.map(|(id, layout)| Item::BuiltIn(id, layout));
        let items = own.chain(built_in).chain([Item::Keep]).collect();
        Self::new("crosstab-tables", items, layout)
    }

    fn new(title: &'static str, items: Vec<Item>, layout: Layout) -> Self {
        let is_now = |item: &Item| item.is_now(layout);
        Self {
            selected: items.iter().position(is_now).unwrap_or(0),
            title,
            text: TextInput::one_line(""),
            all: items.clone(),
            items,
            layout,
            name: None,
        }
    }

    /// The scopes in which a key has a meaning here.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.name {
            Some(_) => vec![Scope::Field, Scope::Listing],
            None => vec![Scope::Listing, Scope::Field],
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        if let Some(name) = &mut self.name {
            match (command, edit_of(command)) {
                (_, Some(edit)) => {
                    name.apply(edit);
                }
                (Command::Accept, _) => self.keep(context),
                (Command::Back, _) => self.name = None,
                _ => return false,
            }
            return true;
        }
        let items = Reach(self.items.len());
        match command {
            Command::Accept => self.accept(context),
            Command::RemoveTable => self.remove(context),
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            _ if items.go(command, &mut self.selected, context.moment.page) => {}
            _ => {
                if edit_of(command).map(|edit| self.text.apply(edit)) == Some(Outcome::Changed) {
                    self.search(context.texts);
                }
            }
        }
        true
    }

    /// What has the words that are typed.
    fn search(&mut self, texts: Texts) {
        let wanted = fold(self.text.value());
        let fits = |item: &&Item| contains_words(&fold(&item.name(texts)), &wanted);
        self.items = self.all.iter().filter(fits).cloned().collect();
        self.selected = 0;
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        if let (Target::Row(row), None) = (target, &self.name) {
            self.selected = Reach(self.items.len()).within(row);
            self.accept(context);
        }
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str, context: &mut Context) -> bool {
        if let Some(name) = &mut self.name {
            name.paste(text);
        } else {
            self.text.paste(text);
            self.search(context.texts);
        }
        true
    }

    fn accept(&mut self, context: &mut Context) {
        let Some(item) = self.items.get(self.selected) else {
            return;
        };
        let change = match item {
            Item::Keep => {
                self.name = Some(TextInput::one_line(""));
                return;
            }
            Item::Format(format) => Ok(Change::WriteOut(*format)),
            item => item.layout(self.layout).map(Change::Layout),
        };
        context.wishes.push(match change {
            Ok(change) => Wish::ChangeTable(change),
            Err(Refusal::Unknown(word)) => Wish::Tell(Notice::Named("refused-table-unknown", word)),
            Err(refusal) => Wish::Tell(Notice::Plain(refusal.id())),
        });
    }

    /// Keeps the table in the logbook; one of the same name gives way.
    fn keep(&self, context: &mut Context) {
        let name = self.name.as_ref().map_or("", |name| name.value().trim());
        let Some(book) = context.book.filter(|_| !name.is_empty()) else {
            return;
        };
        let mut logbook = book.logbook.clone();
        let tables = logbook.tables.get_or_insert_default();
        let kept = self.layout.named(name);
        match tables.iter_mut().find(|table| table.name == name) {
            Some(there) => {
                let extra = std::mem::take(&mut there.extra);
                *there = NamedTable { extra, ..kept };
            }
            None => tables.push(kept),
        }
        context.wishes.push(Wish::CloseOverlay);
        let told = "told-table-kept";
        context
            .wishes
            .push(Wish::SaveLogbook(Box::new(logbook), told));
    }

    /// Takes a table of one's own out of the logbook.
    fn remove(&self, context: &mut Context) {
        let wish = match (self.items.get(self.selected), context.book) {
            (Some(Item::Own(own)), Some(book)) => {
                let mut logbook = book.logbook.clone();
                let tables = logbook.tables.get_or_insert_default();
                if let Some(at) = tables.iter().position(|table| table == own) {
                    tables.remove(at);
                }
                logbook.tables = logbook.tables.filter(|tables| !tables.is_empty());
                context.wishes.push(Wish::CloseOverlay);
                Wish::SaveLogbook(Box::new(logbook), "told-table-removed")
            }
            (Some(Item::BuiltIn(_, _)), _) => Wish::Tell(Notice::Plain("refused-table-built-in")),
            _ => return,
        };
        context.wishes.push(wish);
    }
}

impl Item {
    /// What it is called.
    pub fn name(&self, texts: Texts) -> String {
        match self {
            Self::Rows(rows) => crosstab::dimension(texts, Some(*rows)),
            Self::Columns(columns) => crosstab::dimension(texts, *columns),
            Self::Measure(measure) => crosstab::measure(texts, *measure),
            Self::Format(format) => texts.say(&format!("crosstab-format-{}", format.id())),
            Self::BuiltIn(id, _) => texts.say(&format!("table-{id}")),
            Self::Own(own) => own.name.clone(),
            Self::Keep => texts.say("crosstab-tables-keep"),
        }
    }

    /// Whether this is what the table is now.
    pub fn is_now(&self, layout: Layout) -> bool {
        match self {
            Self::Rows(rows) => *rows == layout.rows,
            Self::Columns(columns) => *columns == layout.columns,
            Self::Measure(measure) => *measure == layout.measure,
            Self::BuiltIn(_, built_in) => *built_in == layout,
            Self::Own(own) => Layout::of_named(own) == Ok(layout),
            Self::Format(_) | Self::Keep => false,
        }
    }

    /// The table with this in it. Where rows and columns would be the same they change places.
    fn layout(&self, layout: Layout) -> Result<Layout, Refusal> {
        let next = match self {
            Self::Rows(rows) if layout.columns == Some(*rows) => layout.transposed(),
            Self::Columns(Some(columns)) if layout.rows == *columns => {
                // With nothing across there is nothing to change places with.
                match layout.columns {
                    Some(_) => layout.transposed(),
                    None => return Err(Refusal::Same),
                }
            }
            Self::Rows(rows) => Layout {
                rows: *rows,
                ..layout
            },
            Self::Columns(columns) => Layout {
                columns: *columns,
                ..layout
            },
            Self::Measure(measure) => with_measure(layout, *measure),
            Self::BuiltIn(_, built_in) => *built_in,
            Self::Own(own) => Layout::of_named(own)?,
            Self::Format(_) | Self::Keep => layout,
        };
        next.check()?;
        Ok(next)
    }
}

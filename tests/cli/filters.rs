//! Filters with names on the command line: found however they are typed, together with typed words,
//! in every command that takes a filter.

use super::*;

fn named() -> Book {
    let book = Book::new();
    let mut logbook: Value =
        serde_json::from_slice(&fs::read(book.file("logbook.json")).unwrap()).unwrap();
    logbook["filters"] = serde_json::json!([
        { "name": "Ысык-Көл", "filter": "oblast:issyk" },
        { "name": "Декабрь", "filter": "from:01.12.2019" },
        { "name": "left open", "filter": "place:\"cholpon" },
        { "name": "old", "filter": "planet:mars" }
    ]);
    book.put("logbook.json", logbook.to_string());
    book
}

fn ask(book: &Book, arguments: &[&str]) -> Said {
    run(&[arguments, &["--folder", book.path(), "--language", "en"]].concat())
}

#[test]
fn a_filter_is_found_by_its_name_however_it_is_typed() {
    let book = named();
    for name in ["Ысык-Көл", "ысык кол", "ысык", "scsr"] {
        let said = ask(&book, &["summary", "--json", "--filter-name", name]).with(0);
        assert_eq!(said.json()["sessions"]["total"], 11, "{name}");
    }
    let both = ["--filter-name", "декабрь", "--filter", "oblast:jalal"];
    let said = ask(&book, &[&["summary", "--json"][..], &both].concat()).with(0);
    assert_eq!(said.json()["sessions"]["total"], 4);
    let said = ask(&book, &[&["summary"][..], &both].concat()).with(0).out;
    let wanted = "Only the sessions that fit the filter “Декабрь”: from:01.12.2019 oblast:jalal\n";
    assert!(said.contains(wanted), "{said}");
    // A quote that its words leave open swallows nothing of what is typed besides.
    let open = ["--filter-name", "left", "--filter", "oblast:issyk"];
    let said = ask(&book, &[&["list", "--json"][..], &open].concat()).with(0);
    assert_eq!(said.json(), Value::Array(Vec::new()));
}

#[test]
fn every_command_that_takes_a_filter_takes_its_name() {
    let book = named();
    for command in [
        &["list"][..],
        &["summary"],
        &["coverage"],
        &["calendar"],
        &["table", "--rows", "topic"],
        &["check"],
        &["show", SUZAK],
    ] {
        let known = ask(&book, &[command, &["--filter-name", "нет такого"]].concat());
        let said = known.with(2);
        assert_eq!(
            said.err,
            "No filter of the logbook is called “нет такого”. There are:\n  \
             Ысык-Көл\n  Декабрь\n  left open\n  old\n",
            "{command:?}"
        );
        assert!(said.out.is_empty());
    }
    let none = Book::new();
    let said = ask(&none, &["list", "--filter-name", "x"]).with(2);
    assert!(said.err.contains("none has a name yet"), "{}", said.err);
    let said = ask(&book, &["list", "--filter-name", "old"]).with(2);
    assert!(said.err.contains("planet:mars"), "{}", said.err);
}

#[test]
fn the_names_are_listed_with_what_they_take() {
    let book = named();
    let said = ask(&book, &["filters"]).with(0);
    assert_eq!(
        said.out,
        "Ысык-Көл: oblast:issyk; 11 sessions.\n\
         Декабрь: from:01.12.2019; 4 sessions.\n\
         left open: place:\"cholpon; 1 session.\n\
         old: planet:mars; not understood any more.\n"
    );
    let said = ask(&book, &["filters", "--json"]).with(0).json();
    assert_eq!(
        said[0],
        serde_json::json!({ "name": "Ысык-Көл", "filter": "oblast:issyk", "sessions": 11 })
    );
    assert_eq!(said[3]["sessions"], Value::Null);
    let none = ask(&Book::new(), &["filters"]).with(0);
    assert!(none.out.starts_with("No filter has a name yet."));
}

#[test]
fn tables_of_the_logbook_are_named_as_forgivingly() {
    let book = named();
    let mut logbook: Value =
        serde_json::from_slice(&fs::read(book.file("logbook.json")).unwrap()).unwrap();
    logbook["tables"] = serde_json::json!([
        { "name": "Темалар айлар боюнча", "rows": "topic", "columns": "month", "measure": "sessions" }
    ]);
    book.put("logbook.json", logbook.to_string());
    for name in ["Темалар айлар боюнча", "темалар", "ntvfkfh"] {
        let said = ask(&book, &["table", "--json", "--name", name]).with(0);
        assert_eq!(said.json()["rows"], "topic", "{name}");
    }
    ask(&book, &["table", "--name", "боюнча темала"]).with(0);
    let said = ask(&book, &["table", "--name", "role-sex", "--json"]).with(0);
    assert_eq!(said.json()["columns"], "sex");
    let said = ask(&book, &["table", "--name", "planets"]).with(2);
    assert!(said.err.contains("Темалар айлар боюнча"), "{}", said.err);
}

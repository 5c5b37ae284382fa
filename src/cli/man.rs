//! `sabak man`: the manual page, one for all commands, in the reader's language.

use clap_mangen::Man;

use super::failure::Failure;
use super::{Answer, declaration};
use crate::text::Texts;

pub(super) fn answer(texts: Texts) -> Result<Answer, Failure> {
    Ok(Answer::done(page(texts)?))
}

/// The page in the language of roff. The sections of the subcommands, which would be pages of
/// their own, stand on this one.
fn page(texts: Texts) -> Result<String, Failure> {
    let mut command = declaration::command(texts);
    command.build();
    let mut page = Vec::new();
    let whole = Man::new(command.clone());
    whole.render_title(&mut page)?;
    whole.render_name_section(&mut page)?;
    whole.render_synopsis_section(&mut page)?;
    page.extend_from_slice(section(&texts.say("cli-heading-examples")).as_bytes());
    page.extend_from_slice(verbatim(&declaration::examples(texts)).as_bytes());
    whole.render_options_section(&mut page)?;
    let mut page = named(&String::from_utf8_lossy(&page), texts);
    page.push_str(&section(&texts.say("cli-heading-commands")));
    for subcommand in command.get_subcommands() {
        page.push_str(&part(subcommand)?);
    }
    page.push_str(&section(&texts.say("cli-heading-statuses")));
    for status in ["0", "1", "2", "3"] {
        let meaning = texts.say(&format!("cli-status-{status}"));
        page.push_str(&format!(".TP\n{status}\n{meaning}\n"));
    }
    Ok(page)
}

/// A subcommand as a part of the page.
fn part(subcommand: &clap::Command) -> Result<String, Failure> {
    let man = Man::new(
        subcommand
            .clone()
            .bin_name(format!("sabak {}", subcommand.get_name())),
    );
    let mut rendered = Vec::new();
    man.render_description_section(&mut rendered)?;
    man.render_options_section(&mut rendered)?;
    let rendered = String::from_utf8_lossy(&rendered);
    let mut part = format!(".SS \"sabak {}\"\n", subcommand.get_name());
    for line in rendered.lines().filter(|line| !line.starts_with(".SH ")) {
        part.push_str(line);
        part.push('\n');
    }
    Ok(part)
}

/// The page with the reader's words for the sections that the library names in English.
fn named(page: &str, texts: Texts) -> String {
    page.replace(
        "\n.SH NAME\n",
        &format!("\n{}", section(&texts.say("cli-heading-name"))),
    )
    .replace(
        "\n.SH SYNOPSIS\n",
        &format!("\n{}", section(&texts.say("cli-heading-usage"))),
    )
}

fn section(heading: &str) -> String {
    format!(".SH \"{}\"\n", heading.trim_end_matches(':').to_uppercase())
}

/// Lines as they are typed, none of them joined to the next.
fn verbatim(lines: &[String]) -> String {
    let mut text = ".nf\n".to_owned();
    for line in lines {
        text.push_str(&line.replace('\\', "\\\\").replace('-', "\\-"));
        text.push('\n');
    }
    text + ".fi\n"
}

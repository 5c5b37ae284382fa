### Words of sabak in English. The three files have the same messages, sections and order;
### a message is named after what asks for it.


## General

value-yes = Yes
value-no = No
value-not-stated = Not stated
value-unknown = Unknown
value-total = Total
value-nothing-found = Nothing found
count-sessions =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
count-women =
    { $count ->
        [one] { $count } woman
       *[other] { $count } women
    }
count-men =
    { $count ->
        [one] { $count } man
       *[other] { $count } men
    }
count-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
button-save = Save
button-keep-draft = Keep as draft
button-discard = Don’t save
button-stay = Go on editing
    .file = Back
button-continue-draft = Go on with it
button-later = Later
button-drop-draft = Delete the draft
button-mine = Keep mine
button-theirs = Take theirs
    .deleted = Let it go
    .broken = Close mine
button-both = Both, side by side
    .names = Add their lines to mine
button-apply = Do it
    .mend = Mend
button-create = Start a logbook
button-no = No
button-back = Back
button-close = Close
told-saved = Saved.
told-nothing-to-save = Nothing has changed; the file is as it was.
told-draft-kept = Kept as a draft; it stands in the list.
told-draft-dropped = The draft is thrown away. { $undo } brings it back.
told-draft-back = The draft is back.
told-deleted = Moved to the trash. { $undo } brings it back.
told-undone = The last change is undone. { $redo } does it again.
told-redone = The last change is done again. { $undo } undoes it.
told-kept-mine = Your version stays; saving writes it over theirs.
told-took-theirs = The form shows their version now.
told-sample = This is a copy of the sample: change anything you like.
refused-nothing-to-copy = Nothing is selected that could be copied.
refused-nothing-to-undo = Nothing to undo.
refused-nothing-to-redo = Nothing to redo.
refused-changed-meanwhile = Not done: the file was changed meanwhile.
refused-newer-format = Not saved: a newer sabak wrote this file, in format { $count }.
question-leave-form = The changes in this form are not saved yet. A draft keeps them: it stands in the list until you go on with it.
    .title = Leave the form?
question-leave-residents =
    What you entered of this municipality is not saved yet.
    .title = Leave without saving?
question-quit = The form has changes that are not saved yet. A draft keeps them: it stands in the list until you go on with it.
    .title = End the program?
question-drafts = There are changes that are not saved yet:
    .title = Go on with the draft?
    .untitled = A session without date and place
    .kept = Kept as a draft { $when }.
    .more =
        { $count ->
            [one] { $count } more draft waits after this one.
           *[other] { $count } more drafts wait after this one.
        }
question-their-change = { $who } changed this session { $when }, while you were editing it.
    .title = The session was changed
    .nobody = Somebody else
    .kept = What you typed is still here, and their version is in the file. Nothing is lost until you choose.
question-their-deletion = Somebody else deleted this session while you were editing it. What you typed is still here: keep it, and saving brings the session back.
    .title = The session was deleted
question-their-break = The file of this session was changed while you were editing it, and cannot be read any more. What you typed is still here. Nothing is written over the file until it is mended.
    .title = The file is damaged
question-their-names = The names of this session were changed by somebody else while you were editing them. Lines on your sheet: { $mine }, on theirs: { $theirs }.
    .title = The names were changed
question-their-names-gone = The file of the names is no longer there or cannot be read. What you typed is still here: keep it, and saving writes the file again if nothing stands in its way.
    .title = The file of the names
question-changes = This will change:
    .title = What will change
    .cell = { $what }: { $from } → { $to }
    .sum = In all { $from } → { $to }. Each cell that changes:
    .more = and { $count } more
question-age-profile =
    The logbook is to count by these bands: { $name }.
    .title = Other age bands?
question-create = This folder holds no logbook. One is made there: a file for the programme, and a folder for the sessions. Nothing else in it changes.
    .title = Start a logbook?
question-told = A file stands in the way
ago-moments = a moment ago
ago-minutes =
    { $count ->
        [one] { $count } minute ago
       *[other] { $count } minutes ago
    }
ago-hours =
    { $count ->
        [one] { $count } hour ago
       *[other] { $count } hours ago
    }
ago-days =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
ago-date = on { $date }
question-not-saved = What you typed is not in the file. It is kept as a draft, and the form stays open.
    .title = Not saved
question-not-kept = What you typed is in this form alone: no draft of it could be written. Leave the form open. Make room on the disk and save again, or copy what you typed to another place.
    .title = The draft is not kept


## Commands

command-help = Help with the keys that work here
    .hint = help
command-palette = Find a command by its name
command-settings = Settings
command-back = Back
    .hint = back
command-copy-to-clipboard = Copy what is selected
command-next-language = Next language
    .hint = language
command-new-logbook = Start a new logbook
command-open-folder = Open a logbook in another folder
command-suspend = Go to the shell for a while
command-quit = Quit
    .hint = quit
command-screen-sessions = Sessions: the list
command-screen-overview = Overview: the totals
command-screen-coverage = Coverage: municipalities by topics
command-screen-table = Table: any figure by anything
command-screen-calendar = Calendar: sessions by day
command-screen-check = Check: ready to report?
command-screen-share = Share: hand on and take in
command-next-screen = Next screen
command-previous-screen = Previous screen
command-undo = Undo the last change
    .hint = undo
command-redo = Redo what was undone
command-reload = Read the folder again
command-filter = Filter the sessions
    .hint = filter
command-clear-filter = Clear the filter: show all sessions
    .hint = clear
command-report-bands = Show ages by other bands
command-clear-part = Ask for this no more, or forget the filter
    .hint = clear
command-build-filter = Build the filter by choosing
    .hint = choose
command-keep-filter = Keep the filter and go to the list
    .hint = to the list
command-move-up = Up
command-move-down = Down
    .hint = down
command-move-left = Left
command-move-right = Right
    .hint = right
command-page-up = One screenful up
command-page-down = One screenful down
    .hint = more
command-first = To the first
command-last = To the last
command-accept = Choose
    .hint = choose
command-toggle = Mark or unmark
    .hint = mark
command-open = Open the session
    .hint = open
command-new-session = New session
    .hint = new
command-copy-session = New session from a copy of this one
    .hint = copy
command-delete = Delete the session: it goes to the trash
    .hint = delete
command-sort-next = Sort by the next column
command-sort-previous = Sort by the previous column
command-reverse-sort = Sort the other way round
command-toggle-detail = Show or hide the details
command-mark =
    Mark the session, or take its mark away
    .hint = mark
command-mark-down = Mark this session and the next one
command-mark-up = Mark this session and the one before
command-mark-all = Mark all sessions shown, or none of them
command-export =
    Write the file
    .hint = write
command-next-panel = Next group of figures
    .hint = next
command-previous-panel = Previous group of figures
command-open-behind = The sessions behind this figure
    .hint = its sessions
command-compare-with = Compare the figures with the target, another time or oblast
    .hint = compare
command-next-unit =
    Tell the time by weeks, months, quarters or years, or by what suits it
    .hint = weeks, months
command-enlarge = Enlarge the panel, or make it small again
    .hint = enlarge
command-open-finding = Go to the field that it is about
    .hint = to the field
command-mend = Mend it at once, where that is certain
command-mend-all = Mend all of this kind at once, where that is certain
command-toggle-year = Year or month of the calendar
    .hint = year/month
command-next-overdue = Next planned session that lies in the past
command-export-planned = Planned sessions into a file for other calendars (.ics)
command-open-cell = The sessions of this cell, or plan one where there is none
    .hint = open, plan
command-next-order = Sort by what is missing, by name or by last held
    .hint = sort
command-next-grouping = Group by oblast and district, by oblast, or not at all
    .hint = group
command-show-room = Who was in the room against who lives there
    .hint = who was there
command-show-topics = Back to the topics
    .hint = topics
command-next-margin = Another margin for who is under-represented
    .hint = margin
command-edit-profile = Enter the residents and the targets of the municipality
    .hint = residents
command-choose-rows = Choose the rows
    .hint = rows
command-choose-columns = Choose the columns
    .hint = columns
command-choose-measure = Choose what is counted
    .hint = what
command-next-rows = Next dimension for the rows
command-previous-rows = Previous dimension for the rows
command-next-columns = Next dimension for the columns
command-previous-columns = Previous dimension for the columns
command-next-measure = Count the next thing
command-previous-measure = Count the thing before
command-next-share = Shares of row, column, all, or figures
    .hint = shares
command-sort-by-column = Sort by the selected column
command-transpose = Turn the table: rows become columns
command-toggle-chart = Show the column as bars, or the table
    .hint = bars
command-copy-markdown = Copy the table as Markdown
command-write-table = Write the table into a file
    .hint = file
command-named-tables = Named tables: open one, keep this one
    .hint = tables
command-remove-table = Take the name out of the logbook
command-save = Save
    .hint = save
command-save-draft = Keep as a draft and leave
command-next-field = Next field
    .hint = next
command-previous-field = Previous field
command-next-section = Next section
    .hint = section
command-previous-section = Previous section
command-next-choice = Next choice
    .hint = change
command-previous-choice = Previous choice
command-calendar = Choose a date in the calendar
    .hint = calendar
command-pick = Choose from the list
    .hint = choose
command-add-row = Add a record
    .hint = add
command-remove-row = Remove the record
    .hint = remove
command-row-up = Move the record up
command-row-down = Move the record down
command-clear-cell = Empty the cell
command-open-attendance = Attendance: who came
    .hint = attendance
command-next-way = Another way to enter: counts, names, tally
    .hint = switch
command-previous-way = The way to enter before this one
command-step-up = One more in the cell
command-step-down = One less in the cell
command-extend-up = Take the cell above into the block
command-extend-down = Take the cell below into the block
command-extend-left = Take the cell to the left into the block
command-extend-right = Take the cell to the right into the block
command-select-all = Mark all cells
command-fold-grid = Hide the roles and bands that nobody has, or show them
    .hint = fold
command-age-profile = Age bands of this logbook
command-fill-grid = Fill the grid from the names
command-headcount-from-grid = Take the headcount from the grid
command-write-reason = Write why the numbers differ
command-next-line = Next line of the sheet
    .hint = next line
command-duplicate-line = Copy the line below it
command-break-page = Begin a new page of the paper with this line, or no longer
command-page-sums = Enter what the paper says of this page
    .hint = page check
command-mark-all-present = Mark present all who have no mark
command-print-sheet = Make an attendance sheet to print
command-find-repeats = People who may be the same on several sheets
command-same-person = The same person
    .hint = same person
command-different-people = Different people
    .hint = different
command-settle-copies = Where copies say different things: choose
command-choose-value = Choose this value
    .hint = choose
command-earlier-versions = Earlier versions of the session
command-bring-back = Bring this version back
    .hint = bring back
command-next-use = Take the column for something else
    .hint = what it is
command-previous-use = Take the column for what stands before
command-toggle-headings = The first row is headings, or a line
    .hint = headings
command-take-rows =
    Take the rows in
    .hint = take in
command-cursor-left = One character to the left
command-cursor-right = One character to the right
command-word-left = One word to the left
command-word-right = One word to the right
command-line-start = To the start of the line
command-line-end = To the end of the line
command-line-up = One line up
command-line-down = One line down
command-text-start = To the start of the text
command-text-end = To the end of the text
command-new-line = Begin a new line
    .hint = new line
command-erase-left = Erase before the cursor
command-erase-right = Erase after the cursor
command-erase-word = Erase the word before the cursor
command-erase-to-start = Erase to the start of the line
command-erase-to-end = Erase to the end of the line
command-previous-day = Previous day
command-next-day = Next day
command-previous-week = Previous week
command-next-week = Next week
command-previous-month = Previous month
command-next-month = Next month
    .hint = month
command-previous-year = Previous year
command-next-year = Next year
    .hint = year
command-today = Today
    .hint = today
command-previous-button = Previous button
command-next-button = Next button
    .hint = next
command-press = Press the button
    .hint = press
command-keep-mine = Keep your own value
    .hint = mine
command-take-theirs = Take the value of the file
    .hint = theirs
command-keep-all-mine = Keep all of your own values
    .hint = all mine
command-take-all-theirs = Take all values of the file
    .hint = all theirs
scope-everywhere = Everywhere
scope-logbook = Wherever a logbook is open
scope-screen = On the screens of the top bar
scope-sessions = The list of sessions
scope-overview = The totals
scope-timeline = The totals: weeks, months, quarters, years
scope-coverage = Coverage
scope-room = Coverage: who was in the room
scope-residents = The residents of a municipality
scope-crosstab = The cross table
scope-agenda = The calendar
scope-agenda-day = The sessions of a day of the calendar
scope-check = The check
scope-share = Handing on and taking in
scope-form = The form
scope-list = A list of records in the form
scope-empty-list = A list of records that has none yet
scope-grid = The grid of counts
scope-attendance = The attendance
scope-counts = The grid on the attendance screen
scope-names = The sheet of names
scope-mark = A cell that one key writes
scope-offers = The people offered under a name
scope-tally = The tally at the door
scope-repeats = People who may be the same
scope-paste = Pasted rows
scope-profile = A list to choose from
scope-listing = A list over the cross table
scope-choice = A field with a few choices
scope-field = A line of text
scope-notes = Several lines of text
scope-date = A date
scope-pick = A field that is chosen from a list
scope-picker = An open list
scope-marking = An open list to mark several in
scope-calendar = The calendar
scope-filter = The filter line
scope-builder = The builder of the filter
scope-dialog = A question with buttons
scope-palette = The list of commands
scope-help = Help
scope-settings = Settings
scope-start = The first screen
scope-compare = Your version beside that of the file
scope-settle = Where copies say different things
scope-versions = Earlier versions


## Screens

screen-sessions = Sessions
screen-overview = Overview
screen-coverage = Coverage
screen-table = Table
screen-calendar = Calendar
screen-check = Check
screen-share = Share
screen-start = sabak
screen-compare = Your version and theirs
screen-repeats = The same people on several sheets?
screen-settle = Where copies say different things
screen-versions = Earlier versions
screen-too-small = The window is too small: sabak needs { $columns } columns and { $rows } rows
screen-reading = reading { $done } of { $count }
screen-filter = Filter
screen-filter-empty = press { $key } to search, { $build } to choose
screen-sample = a copy of the sample
screen-ages-by = ages: { $profile }
screen-logbook-unreadable = logbook.json cannot be read
screen-logbook-newer = a newer version wrote logbook.json
screen-files-unreadable =
    { $count ->
        [one] { $count } file cannot be read
       *[other] { $count } files cannot be read
    }
screen-filter-not-understood = not understood: { $parts }
screen-sessions-some =
    { $shown } of { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }


## Sessions

column-date = Date
column-place = Place
column-trainers = Trainers
column-topics = Topics
column-people = People
column-women = W %
column-status = Status
sessions-draft = Draft
sessions-draft-heading = A draft that is not saved yet
sessions-draft-about =
    Kept on { $at }.
    Press Enter to go on with it.
sessions-unreadable = Unreadable
sessions-unreadable-heading = This file cannot be read
sessions-reading = Reading the sessions…
sessions-empty =
    There are no sessions here yet.

    Press n or Ins to record the first one.
sessions-none-taken =
    No session fits the filter.

    Press Esc to see all of them again.
sessions-others = { $count } other
sessions-not-stated = { $count } not stated

filter-key-oblast = oblast, region
filter-key-district = district, raion
filter-key-place = place, municipality, village
filter-key-type = type, trainer
filter-key-by = by, taught
filter-key-topic = topic
filter-key-method = method
filter-key-status = status, state
filter-key-kind = kind
filter-key-language = language, lang
filter-key-role = role
filter-key-sex = sex
filter-key-age = age
filter-key-group = group
filter-key-counted = counted, came
filter-key-document = document, doc
filter-key-from = from, since
filter-key-to = to, until
filter-key-ended = ended, over
filter-key-year = year
filter-key-quarter = quarter
filter-key-month = month
filter-key-week = week
filter-key-tested = tested, test
filter-key-names = names, named
filter-key-differ = differ, disagree
filter-key-check = check, problems
filter-value-several = several
filter-name-oblast = Oblast
filter-name-district = District
filter-name-place = Municipality
filter-name-from = From (day)
filter-name-to = To (day)
filter-name-ended = Over by (day)
filter-name-year = Year
filter-name-quarter = Quarter
filter-name-month = Month
filter-name-week = Week
filter-name-type = Trainer type
filter-name-by = Trainer
filter-name-topic = Topic
filter-name-method = Method
filter-name-kind = Kind of session
filter-name-status = Status
filter-name-language = Language
filter-name-role = Role
filter-name-sex = Sex
filter-name-age = Age
filter-name-group = Group
filter-name-document = Document
filter-name-tested = Knowledge tested
filter-name-names = Names kept
filter-name-differ = Counts differ
filter-name-check = Problems
filter-keep = Keep it under a name …
filter-builder-title = Filter
filter-builder-search = type to find
filter-builder-day = a day: 18.11.2019, 18 11, +7
filter-builder-name = what to call it
filter-builder-no-name = A name is needed, such as “Issyk-Kul 2019”.


## Form

form-title = Session
form-title-new = New session
form-state-new = new
form-state-unsaved = ● not saved yet
form-state-saved = saved
form-state-read-only = read-only
form-same-day = same day
form-pick-empty = type the first letters
form-picker-as-typed = Keep as it is written: { $name }
form-grid-share = { $share } of those stated
form-grid-not-stated = { $count } not stated
form-grid-reported = will report { $count }
attendance-title = Attendance
attendance-way-counts = Counts
attendance-way-names = Names
attendance-way-tally = Tally
attendance-headcount = Headcount { $number }
attendance-counted = Counted { $number }
attendance-named = Named { $number }
attendance-apart = { $count } apart
attendance-women = { $share } women
attendance-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
attendance-new-line = name
attendance-page = Page { $page }: { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }, { $women ->
        [one] { $women } woman
       *[other] { $women } women
    }
attendance-page-paper = paper: { $signatures } signed{ $women ->
        [none] {""}
        [one] , { $women } woman
       *[other] , { $women } women
    }
attendance-page-only = Page { $page }
attendance-page-signatures = paper: signatures
attendance-page-women = women
attendance-page-enter = { $key }: check it against the paper
attendance-page-agrees = agrees
attendance-page-lines-by = lines { $by }
attendance-page-women-by = women { $by }
attendance-page-about = How many signatures the page of the paper has, and how many of them are women’s. The lines of the page are compared with it.
attendance-seen =
    { $count ->
        [one] { $count } sheet
       *[other] { $count } sheets
    }
attendance-running = { $time } since the first
attendance-any-role = without a role
attendance-one-female = woman
attendance-one-male = man
attendance-one-other = other
attendance-one-not_stated = somebody
attendance-counting = Counting: { $role }
attendance-tally-women = Women
attendance-tally-men = Men
attendance-tally-all = All
attendance-tally-about = One key per person; a digit chooses the role. It counts at once.
attendance-tally-last = { $count } counted here; the last: { $who }
age-profile-title = Age bands of this logbook
age-profile-now = The logbook counts by these bands now.
age-profile-all-placed = All { $count } who were counted by age lie within one of these bands. Nothing that was counted changes.
age-profile-lost = Cannot be converted: { $count } people in { $sessions } sessions, counted as { $bands }. Nothing that was counted changes: it stays in columns of its own. { $placed } people lie within one of these bands. Where years of birth are known, the grid can be filled from the names again.
age-profile-report-title = Age bands of the totals
age-profile-as-counted = As it was counted
age-profile-as-counted-about = Every count stands in the band that it was entered in.
age-profile-report-all = All { $placed } whose age is stated stand in one of these bands; the age of { $unstated } is not stated.
age-profile-report-lost = { $placed } stand in one of these bands. Cannot be placed: { $count }, in sessions: { $sessions }. They were counted in bands that reach over an edge, and no ages on the sheets tell them apart. Age not stated: { $unstated }.
rows-title = Pasted rows
rows-skip = (left out)
rows-surname = Surname
rows-given-name = Given name
rows-patronymic = Patronymic
rows-count =
    { $count ->
        [one] { $count } line will be taken in.
       *[other] { $count } lines will be taken in.
    }
rows-faults =
    { $count ->
        [one] { $count } cell cannot be read as what its column is; its text goes into the note of its line.
       *[other] { $count } cells cannot be read as what their columns are; their text goes into the notes of their lines.
    }
rows-skipped =
    { $count ->
        [one] { $count } column is left out: ↓ takes it for something.
       *[other] { $count } columns are left out: ↓ takes them for something.
    }
rows-no-name = No column is taken for the name: choose one with ← → and ↓.
rows-ragged = Rows have different lengths, as around merged cells.
rows-formulas = Formulas are taken as their text; nothing is calculated.
repeats-reading = Reading the sheets…
repeats-no-names = No names are kept in this logbook.
repeats-figures = Attendances by name: { $attendances }, in sessions: { $sessions }; different people, as far as is known: { $different }. Likely repeats are for you to decide: nobody is merged by itself.
repeats-none = Nobody who may be the same is left to decide on.
repeats-earlier = Earlier
repeats-later = Later
repeats-same = Also the same
told-saved-with-gaps =
    { $count ->
        [one] Saved. { $count } thing is still missing.
       *[other] Saved. { $count } things are still missing.
    }
told-followed = Somebody else has saved this session; the form shows it as it is now.
told-copied = Copied.
told-row-removed = Removed. { $undo } brings it back.
told-joined-names = Both sheets are together. A line that both of you changed stands twice.
told-changed = Changed.
told-pages-added = The numbers of both pages were added up. { $undo } takes it back.
told-grid-agrees = The grid says what the names say already.
told-headcount-agrees = The headcount says what the grid says already.
told-decided = Written down. { $undo } takes it back.
attendance-names-locked = The names cannot be read, so none can be entered.
told-decision-undone = The last decision is taken back.
told-age-profile = The logbook counts by these bands now. No count was changed.
told-filter-kept = The filter is kept in the logbook. { $undo } takes it back.
told-filter-forgotten = The filter is forgotten. { $undo } brings it back.
told-sheet-made = Made: { $name }
told-written-out = Written to { $name }
told-marked-present =
    { $count ->
        [one] { $count } line without a mark is present now.
       *[other] { $count } lines without a mark are present now.
    }
told-rows-taken =
    { $count ->
        [one] { $count } line was taken in.
       *[other] { $count } lines were taken in.
    }
refused-nonsense =
    { $count ->
        [one] Not saved yet: correct this field first.
       *[other] Not saved yet: { $count } fields must be corrected first; this is one of them.
    }
refused-draft-not-kept = The draft is not kept, leave the form open. { $why }
refused-file-not-read-yet = Not saved yet: the file is still being read. Try again in a moment.
refused-nothing-found = Nothing here fits what is typed.
refused-not-in-list = “{ $name }” is not in the list; the field stays as it was. Enter opens the list.
refused-digits-only = Only digits can stand here; the cell stays as it was.
refused-too-many-people = Too many: at most { $count }. The cell stays as it was.
refused-nobody-present = Nobody on the sheet is marked as having been there.
refused-grid-is-empty = The grid is empty.
refused-below-nothing = It cannot be less than 0.
refused-after-step = No digit right after + or −: pause first, or go on with + and −.
refused-no-names = There are no names on the sheet yet.
refused-cells-left-out =
    { $count ->
        [one] { $count } pasted cell was left out: no number of people, or beyond the grid.
       *[other] { $count } pasted cells were left out: no numbers of people, or beyond the grid.
    }
refused-no-such-role = No role has this digit.
refused-no-such-sex = This key counts nobody.
refused-no-such-key = This key writes nothing here; the keys that do stand below.
refused-sheet-full = A sheet takes at most { $count } lines. Nothing was taken.
refused-first-line = The first line begins the first page.
refused-all-marked = Every line has its mark already.
refused-too-many-rows = Nothing taken: { $count } rows were pasted, at most { $most } fit.
refused-too-many-columns = Nothing taken: { $count } columns were pasted, at most { $most } fit.
refused-too-large = Nothing taken: more than { $most } MB were pasted.
compare-about = Choose what stays of each difference, then save.
compare-by = file: { $who }, { $when }
compare-mine = Yours
compare-theirs = In the file
compare-field = Differs
compare-none = The two say the same.
compare-knowledge = Tests
compare-created = Recorded
compare-extra = Other keys
compare-grid-total =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }


## People

column-words-name = name, full name, participant, participants, name and surname, first name and surname, first and last name, surname and name
column-words-sex = sex, gender, m/f, f/m
column-words-role = role, capacity, stakeholder
column-words-birth-year = year of birth, birth year, date of birth, birthday, born, dob, yob, age, years of age
column-words-organisation = organisation, organization, institution, employer, workplace, place of work, work
column-words-position = position, job title, job, title, occupation
column-words-village = village, settlement, address, place of residence, residence
column-words-phone = phone, phone number, telephone, mobile, tel, contact, contacts
column-words-groups = group, groups, social group, vulnerable group
column-words-status = status, presence, present, attendance, attended
column-words-walk-in = walk-in, not invited, uninvited
column-words-first-time = first time, first session
column-words-note = note, notes, remark, remarks, comment, comments
column-words-surname = surname, last name, family name
column-words-given-name = first name, given name
column-words-patronymic = patronymic, middle name, father's name
column-words-none = no, nr, number, serial number, signature, signed
cell-words-sex-female = female, f, woman, w, women, girl
cell-words-sex-male = male, m, man, men, boy
cell-words-sex-other = other, o
cell-words-sex-not_stated = not stated, unknown
cell-words-presence-present = present, here, yes, y, attended, came
cell-words-presence-late = late, came late
cell-words-presence-left_early = left early, left
cell-words-presence-absent = absent, no, n, did not come
cell-words-presence-excused = excused, ill, sick
cell-words-yes = yes, y, true
cell-words-no = no, n, false
cell-words-year = born, b, in, year, of, birth, yob
cell-words-age = age, aged, years, year, old, yrs, y, o, yo
sex-key-female = f
sex-key-male = m
sex-key-other = o


## Fields

section-when-and-where = When & where
section-trainers = Trainers
section-topics = Topics
section-attendance = Attendance
section-documents = Documents
section-voices = Voices
section-follow-up = Follow-up
section-notes = Notes
list-trainers = Trainers
    .one = Trainer
    .add = Add a trainer
    .empty = No trainers yet
list-attendance-groups = Groups
    .one = Group
    .add = Add a group
    .empty = No groups counted
list-attendance-pages = Sheet pages
    .one = Sheet page
    .add = Add a page of the sheet
    .empty = No pages entered
list-documents = Documents
    .one = Document
    .add = Add a document
    .empty = No documents yet
list-voices = Voices
    .one = Voice
    .add = Add what somebody said
    .empty = Nothing written down yet
list-follow-up = Follow-up
    .one = Step
    .add = Add a step
    .empty = Nothing agreed yet
address-in-list = { $record } · { $field }
field-starts-on = Date
    .about = The first day of the session.
field-ends-on = Ends
    .about = The last day, where the session takes more than one.
field-starts-at = Starts at
    .about = The time of day when the first day begins.
field-hours = Hours
    .about = How many hours were taught, over all days.
field-municipality = Municipality
    .about = In which municipality the session took place.
field-venue = Venue
    .about = Where in the municipality it took place.
field-status = Status
    .about = Whether the session took place; totals count those that were held.
field-kind = Kind
    .about = Whether it is a first training, a refresher or a training of trainers.
field-languages = Languages
    .about = The languages in which it was held.
field-title = Title
    .about = What the session was called.
field-trainers-type = Type
    .about = Who the trainer is to the programme; totals by trainer type count this.
field-trainers-name = Name
    .about = The trainer’s name; it may stay empty.
field-trainers-part = Part
    .about = What the trainer did in this session.
field-topics = Topics
    .about = What was taught, in order.
field-methods = Methods
    .about = How it was taught, in order.
field-attendance-headcount = Headcount
    .about = How many people came, as one number.
field-attendance-counts = Grid
    .about = How many people came, by role, sex and age.
field-attendance-note = Note on numbers
    .about = Why headcount, grid and names give different numbers, where they do.
field-attendance-groups-group = Group
    .about = A social group; one person may belong to several, so groups are never added up.
field-attendance-groups-sex = Sex
    .about = Whether women or men of the group are counted here.
field-attendance-groups-count = Number
    .about = How many people of the group came.
field-attendance-pages-page = Page
    .about = The number of a page of the paper sheet.
field-attendance-pages-signatures = Signatures
    .about = How many people signed on the page.
field-attendance-pages-women = Women
    .about = How many of those who signed are women.
field-knowledge-before = Test before, %
    .about = The average result of the test before the session, in percent of the points.
field-knowledge-after = Test after, %
    .about = The average result of the test after the session, in percent of the points.
field-knowledge-tested = Tested
    .about = How many people took both tests; averages over sessions are weighted by it.
field-documents-kind = Kind
    .about = What kind of document participants looked at.
field-documents-title = Title
    .about = What the document is called.
field-documents-finding = Finding
    .about = What was found in the document.
field-documents-recommendation = Recommendation
    .about = What was recommended.
field-voices-text = Words
    .about = What a participant said.
field-voices-role = Speaker
    .about = Who the speaker is in the municipality, never a name.
field-voices-language = Language
    .about = The language in which it was said.
field-voices-may-publish = May be published
    .about = Whether the speaker agreed that the words be published.
field-follow-up-action = What
    .about = What was agreed to be done.
field-follow-up-who = Who
    .about = Who is to do it.
field-follow-up-due = Due
    .about = By which day it is to be done.
field-follow-up-done = Done
    .about = Whether it has been done.
field-notes = Notes
    .about = Anything else worth keeping.
line-name = Name
    .short = Name
    .about = Surname and given name, as on the paper. People from earlier sheets are offered below.
line-sex = Sex
    .short = Sex
    .about = One key.
line-role = Role
    .short = Role
    .about = One digit.
line-birth-year = Year of birth or age
    .short = Born
    .about = Four digits are the year of birth, fewer the age.
    .age = { $age } y
line-organisation = Organisation
    .short = Organisation
    .about = Where the person works. The next line takes it over.
line-position = Position
    .short = Position
    .about = What the person does there.
line-village = Village
    .short = Village
    .about = Where the person lives. The next line takes it over.
line-phone = Phone
    .short = Phone
    .about = May stay empty. It is kept apart from the session, like the name.
line-groups = Groups
    .short = Groups
    .about = A digit adds a group or takes it away.
line-status = Presence
    .short = Presence
    .about = One digit.
line-walk-in = Walk-in
    .short = Walk-in
    .about = Came without having been invited.
line-first-time = First time
    .short = First
    .about = Whether this was the first session for the person.
line-note = Note
    .short = Note
    .about = Anything else.
line-line = Place on the paper
line-other = Other data


## Codes

code-kind-initial = Initial training
code-kind-refresher = Refresher training
code-kind-training_of_trainers = Training of trainers
code-status-planned = Planned
code-status-held = Held
code-status-postponed = Postponed
code-status-cancelled = Cancelled
code-trainer_type-gender_expert = Gender expert
    .short = Gender expert
code-trainer_type-knowledge_management_gender_specialist = Knowledge-management and gender specialist
    .short = Knowledge & gender
code-trainer_type-local_consultant = Local consultant
    .short = Local consultant
code-part-conducted = Conducted
code-part-co_facilitated = Co-facilitated
code-part-took_part = Took part
code-part-organised = Organised
code-topic-social-diversity = Diversity of social groups
    .short = Diversity
code-topic-gender-concept = The concept of gender
    .short = Gender
code-topic-sex-and-gender = The difference between sex and gender
    .short = Sex & gender
code-topic-gender-discrimination = Gender discrimination
    .short = Discrim.
code-topic-equality-mechanisms = International and national mechanisms for gender equality
    .short = Mechanisms
code-topic-gender-analysis = Gender analysis: tasks, methods, guidance
    .short = Analysis
code-topic-inclusive-budgeting = Socially inclusive and gender-responsive budgeting
    .short = Budgeting
code-topic-legal-framework = National laws and international treaties
    .short = Law
code-topic-document-analysis = Gender-sensitivity analysis of documents
    .short = Documents
code-topic-aligning-plans-and-budget = Aligning programmes, plans and budget
    .short = Aligning
code-method-municipal-mapping = Mapping the municipality
code-method-legal-review = Review of the legal framework
code-method-gender-analysis = Gender analysis
code-method-budget-analysis = Budget analysis
code-method-document-analysis = Document analysis
code-method-discussion = Discussion
code-role-local_authority = Local authority representative
    .short = Authority
code-role-councillor = Councillor
    .short = Councillor
code-role-social_specialist = Social specialist
    .short = Social
code-role-executive_secretary = Executive secretary
    .short = Secretary
code-role-resident = Resident
    .short = Resident
code-role-other = Other
    .short = Other
code-role-not_stated = Not stated
    .short = Not stated
code-sex-female = Women
    .short = W
code-sex-male = Men
    .short = M
code-sex-other = Other
    .short = O
code-sex-not_stated = Not stated
    .short = ?
code-age-below = Under { $to }
    .short = <{ $to }
code-age-between = { $from }–{ $to }
    .short = { $from }–{ $to }
code-age-from = { $from } and over
    .short = { $from }+
code-age-not_stated = Not stated
    .short = ?
code-age-not_placed = Cannot be placed
    .short = Not placed
code-age_profile-kg-2009 = Kyrgyz law of 2009: youth is 14–28
    .short = youth 14–28
code-age_profile-kg-2023 = Kyrgyz law of 2023: youth is 14–35
    .short = youth 14–35
code-age_profile-un-youth = United Nations: youth is 15–24
    .short = youth 15–24
code-age_profile-five-year = Bands of five years
    .short = five-year
code-group-disability = People with disabilities
    .short = Disability
code-group-ethnic_minority = Ethnic minorities
    .short = Minorities
code-group-low_income = Low-income families
    .short = Low income
code-group-youth = Youth
    .short = Youth
code-document_kind-annual-budget = Annual budget
code-document_kind-development-programme = Development programme
code-document_kind-action-plan = Action plan
code-document_kind-strategic-plan = Strategic plan
code-document_kind-governance-document = Other governance document
code-document_kind-report = Report to a higher authority
code-language-ky = Kyrgyz
code-language-ru = Russian
code-language-en = English
code-presence-present = Present
    .short = here
code-presence-late = Came late
    .short = late
code-presence-left_early = Left early
    .short = left
code-presence-absent = Absent
    .short = absent
code-presence-excused = Excused
    .short = excused


## Problems

severity-gap = Incomplete
severity-doubt = To check
severity-nonsense = Wrong
problem-missing = Not filled in.
    .required = Enter it: without it the session cannot be saved.
problem-not-a-date = This is no date. Write it as 18.11.2019 or 18 11.
problem-no-such-day = The calendar has no such day.
problem-year-out-of-range = The year has to lie between { $from } and { $to }.
problem-no-such-birth-year = It lies between { $from } and { $to }; an age has up to three digits.
problem-age-against-year = The age does not go with the year, which gives { $age }. Correct one.
problem-same-person = Line { $line } is the same person. Keep one of the two.
problem-not-a-time = This is no time of day. Write it as 9:30.
problem-not-a-number = This is no number. Write it in digits.
problem-not-whole = This is no whole number. Write how many there are, without a fraction.
problem-not-yes-or-no = Choose yes or no, or leave it empty.
problem-negative = It cannot be less than 0.
problem-too-large = This is too much: { $most } is the most.
problem-end-before-start = It ends before it begins. Correct one of the two days.
problem-unknown-code = “{ $code }” is not in the list “{ $list }”. Choose another.
problem-place-not-picked = Not a place of the list, so not counted by oblast. Choose one.
problem-nobody-came = Held, and nobody came? Correct the number or the status.
problem-ways-disagree = The numbers differ: { $numbers }. Say why in the note.
    .headcount = headcount { $count }
    .counted = grid { $count }
    .present = names { $count }
    .missing =
        { $count ->
            [one] { $count } person is not in the table yet. Enter them, or say why in the note.
           *[other] { $count } people are not in the table yet. Enter them, or say why in the note.
        }
    .beyond =
        { $count ->
            [one] The table has { $count } person more than came. Correct it, or say why in the note.
           *[other] The table has { $count } people more than came. Correct it, or say why in the note.
        }
problem-planned-in-the-past = The day is over. Was it held, postponed or cancelled?
problem-held-in-the-future = Held, but the day has not come. Correct day or status.
problem-outside-programme = Outside the days of the programme: { $period }.
problem-over-hundred = A result cannot be over 100 percent.
problem-more-tested-than-came =
    { $came ->
        [one] More were tested than came: only { $came } person came.
       *[other] More were tested than came: only { $came } people came.
    }
problem-tested-not-stated = There are test results without the number tested: they do not count.
problem-group-larger-than-all =
    { $came ->
        [one] More than came in all: only { $came } person came.
       *[other] More than came in all: only { $came } people came.
    }
problem-more-women-than-signatures =
    { $signatures ->
        [one] More women than signatures: the page has { $signatures } signature.
       *[other] More women than signatures: the page has { $signatures } signatures.
    }
problem-page-disagrees = The names of this page give { $lines }. Correct one, or say why in the note.
problem-more-hours-than-days =
    { $days ->
        [one] { $days } day does not have so many hours.
       *[other] { $days } days do not have so many hours.
    }
problem-not-an-instant = The file does not say well when it was written.
problem-follow-up-overdue = Not done yet, and it was due by { $due }.
problem-bands-overlap = The ages { $one } and { $other } overlap: some would stand in both.
problem-sex-not-stated = The sex of { $count } of { $came } is not stated.
problem-age-not-stated = The age of { $count } of { $came } is not stated.
problem-same-place-and-day =
    { $count ->
        [one] Another session is in the same place on the same day.
       *[other] { $count } other sessions are in the same place on the same day.
    }
problem-not-reached =
    { $target ->
        [one] No session has been held here yet, and one is the target.
       *[other] No session has been held here yet, and { $target } are the target.
    }
problem-sessions-behind = { $held } of { $target } sessions held.
problem-participants-behind = { $came } of { $target } participants.
problem-several-values = Copies say { $count } different things; all are kept. Alt+V: choose one.
problem-came-back = It was deleted, and edited by somebody who did not know (Alt+V).
problem-edited-by-hand = The file was edited outside this program since it was saved here.
problem-clock-ahead = An edit is dated { $day }: some computer’s clock is wrong.
codes-kind = Kinds of sessions
codes-status = Status
codes-trainer_type = Trainer types
codes-part = Part of a trainer
codes-topic = Topics
codes-method = Methods
codes-role = Roles
codes-sex = Sex
codes-age = Age
codes-group = Groups
codes-document_kind = Kinds of documents
codes-language = Languages
codes-age_profile = Age bands
codes-presence = Presence
fault-place = line { $line }, column { $column }
    .field = field { $field }
fault-missing = This file or folder is not there.
    .advice = Check its name.
fault-no-permission = The system does not let you read or write it.
    .advice = Ask whoever owns it for permission, or copy it to a folder of your own.
fault-read-only = It lies where nothing can be written.
    .advice = Copy the folder to your computer and open it there.
fault-disk-full = There is no room left on the disk.
    .advice = Make room and try again. What was there before is as it was.
fault-busy = Another program is using it.
    .advice = Close the other program and try again.
fault-not-a-file = This has the name of a file and is none.
    .advice = Move it out of the logbook’s folder.
fault-not-a-folder = This is a file, and a folder is expected here.
    .advice = Name the folder that it lies in, or move it away.
fault-not-a-logbook = There is no logbook in this folder.
    .advice = A logbook’s folder has a file logbook.json or a folder sessions in it.
fault-exists = There is one of that name already.
    .advice = Choose another name.
fault-too-large = It has { $size } MB, and a file of a logbook has no more than { $limit } MB.
    .advice = sabak writes nothing like it: put a copy in its place, or move it out of the folder.
fault-io = The system refuses: { $text }
    .advice = Try again. If it stays so, copy the folder to another disk.
fault-empty = The file is empty, as files can be after a power cut.
    .advice = Ask a colleague for a good copy, or take one from a backup; if there is none, delete the file.
fault-not-utf8 = Here the file stops being UTF-8 text.
    .advice = Ask a colleague for a good copy, or send this file to whoever looks after the logbook.
fault-syntax =
    { $wanted ->
        [value] A value should stand here.
        [key] A key in double quotes should stand here.
        [colon] A colon should stand here.
        [comma-or-bracket] A comma or ] should stand here.
        [comma-or-brace] A comma or {"}"} should stand here.
        [no-comma] There is a comma too many here.
        [number] This is not a number as JSON writes it.
        [character] This character cannot stand in a text.
       *[nothing] The file should end here.
    }
    .advice = { fault-not-utf8.advice }
fault-ends-early = The file breaks off here.
    .advice = { fault-not-utf8.advice }
fault-too-deep = Lists lie in lists here, deeper than is read.
    .advice = sabak writes nothing like it: put a copy in its place, or move it out of the folder.
fault-number-too-large = The number { $found } is too large to keep.
    .advice = { fault-not-utf8.advice }
fault-duplicate-key = The key “{ $key }” stands twice.
    .advice = { fault-not-utf8.advice }
fault-missing-key = The key “{ $key }” is missing.
    .advice = { fault-not-utf8.advice }
fault-wrong-type =
    Here stands { $found ->
        [object] an object
        [list] a list
        [text] a text
        [number] a number
        [yes-no] true or false
       *[null] nothing (null)
    }, where { $expected ->
        [object] an object
        [list] a list
        [text] a text
        [number] a number
        [yes-no] true or false
       *[null] nothing (null)
    } should stand.
    .advice = { fault-not-utf8.advice }
fault-not-a-count = “{ $found }” stands where a count should: a whole number, 0 or more.
    .advice = { fault-not-utf8.advice }
fault-no-such-date = “{ $found }” is no day of the calendar.
    .advice = { fault-not-utf8.advice } In a file a day stands as 2019-11-18.
fault-no-such-time = “{ $found }” is no time of day.
    .advice = { fault-not-utf8.advice } In a file a time stands as 09:30.
fault-not-an-id = “{ $found }” is no id.
    .advice = An id is the file’s name without .json: 32 digits and letters from a to f, with hyphens.
fault-id-is-not-file-name = The id in the file is { $id }, and the file has another name.
    .advice = It is a copy that may hold an edit, as programs leave them that keep folders alike: take it in, on the check (F7, Enter) or with sabak import. Its edits are joined with { $id }.json, and it goes to the trash; do not delete it, or put it in the place of that file.
fault-newer-format = A newer version of sabak wrote it: its format is { $format }, and this version knows { $known }.
    .advice = Get the newer version. Until then the file is not changed.
fault-unknown-format = No version of sabak writes format { $format }.
    .advice = { fault-not-utf8.advice }
fault-changed-meanwhile = Somebody has changed it since it was read.
    .advice = Read it again and compare.
fault-not-a-choice = “{ $found }” is none of the choices of this setting.
    .advice = Choose again in the settings.
fault-unknown-age-profile = The logbook’s age_profile “{ $found }” is none that sabak knows.
    .advice = Write one of these in a text editor: { $known }. Until then ages are counted in the bands of the first.
fault-unknown-code = Neither sabak nor the logbook knows the code that stands here.
    .advice = Correct it in a text editor, or add it to logbook.json.
fault-no-such-age = Nobody is as old as it stands here: an age is at most { $most }.
    .advice = Correct it in a text editor.
fault-no-such-birth-year = Nobody here was born in the year that stands here: it is from { $from } to { $to }.
    .advice = Correct it in a text editor.
fault-unreadable = It cannot be read: { $text }
    .advice = { fault-not-utf8.advice }


## Overview

overview-held =
    { $count ->
        [one] session held
       *[other] sessions held
    }
    .short = held
    .least = held
overview-planned = planned
    .short = planned
    .least = plan
overview-municipalities =
    { $count ->
        [one] municipality
       *[other] municipalities
    }
    .short = places
    .least = places
overview-municipalities-more =
    { $count ->
        [one] municipality, { $more } more
       *[other] municipalities, { $more } more
    }
    .short = places, { $more } more
    .least = places
overview-attendances =
    { $count ->
        [one] attendance
       *[other] attendances
    }
    .short = attended
    .least = came
overview-women = women
    .short = women
overview-women-share = % women
overview-sex-not-stated = sex not stated
    .short = unstated
    .least = sex ?
overview-hours =
    { $count ->
        [one] hour
       *[other] hours
    }
    .short = hours
    .least = h
overview-hours-at-least = hours at least
overview-knowledge = knowledge
    .short = test
overview-knowledge-part =
    { $count ->
        [one] knowledge, { $count } test left out
       *[other] knowledge, { $count } tests left out
    }
    .short = test, { $count } out
overview-people = By name: { $different } people, { $count } attendances
    .short = { $different } people of { $count } by name
    .least = { $different } people, { $count } times
overview-disagree = Ways of counting differ
    .short = counts differ
overview-panel-counting = Counting
overview-panel-oblasts = Oblasts
overview-panel-weeks = Weeks
overview-panel-months = Months
overview-panel-quarters = Quarters
overview-panel-years = Years
overview-panel-districts = Districts
overview-panel-groups = Groups, overlapping
    .short = Groups
overview-unit-sessions = sessions
overview-unit-attendances = attendances
    .short = attended
overview-no-type = No trainer type
overview-no-district = In no district
overview-no-date = No date
overview-beyond = and { $planned } planned: { $when }
overview-overlap =
    { $types } over { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }: { $several } had several types
    .short = { $types } over { $sessions }: { $several } had several types
    .least = { $several } had several types
overview-overlap-two =
    { $types } over { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }: { $several } had two types
    .short = { $types } over { $sessions }: { $several } had two types
    .least = { $several } had two types
overview-overlap-codes =
    { $types } over { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }: { $several } had several
    .short = { $types } over { $sessions }: { $several } had several
    .least = { $several } had several
overview-sessions-overlap = sessions overlap
overview-met = { $one } + { $other }: { $sessions }
overview-met-title = In one session
    .short = both { $counts }
overview-difference = ±
overview-beside = beside
    .figure = beside { $figure }
overview-points = { $by } pp
overview-compared = compared with { $name }
    .short = beside { $name }
overview-compared-targets =
    compared with the target in { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }
    .short =
    target of { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }
    .least = compared with the target
overview-compared-targets-elsewhere =
    compared with the target in { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }; elsewhere { $elsewhere ->
        [one] { $elsewhere } session
       *[other] { $elsewhere } sessions
    }, { $people ->
        [one] { $people } attendance
       *[other] { $people } attendances
    }
    .short =
    target of { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }, { $elsewhere } elsewhere
    .least = compared with the target
overview-elsewhere = { $count } elsewhere
overview-compared-with-nothing = nothing to compare with: { $name }
comparison-title = Compare with
comparison-search = type to find, or { $from }:1.11.2019 { $to }:30.11.2019
comparison-none = Nothing
comparison-target = the target
comparison-time-before = the time right before, as long
comparison-year-before = the same time a year before
comparison-everything = all sessions
comparison-named = filter “{ $name }”
overview-filtered =
    { $count ->
        [one] filtered: { $shown } of { $count } session
       *[other] filtered: { $shown } of { $count } sessions
    }
overview-so-far = so far: { $done } of { $count } files
overview-nothing-held = No session has been held yet.
refused-nothing-behind = There is no session behind this figure.


## Check

mend-missing = Fill it in; what nobody knows any more may stay open, and is then reported as not stated.
    .starts-on = Write the day from the attendance sheet; without it the session counts in no period.
    .municipality = Type a few letters of the name and choose the municipality from the list.
    .trainers = Add who taught; the type of trainer is enough, the name may stay empty.
    .topics = Mark the topics that were taught.
    .headcount = Write how many came: one number, the grid or the names.
mend-year-out-of-range = Correct the year.
mend-negative = Write a number from 0 up, or leave the field empty.
mend-too-large = Look at the sheet again: a digit may have been typed twice.
mend-end-before-start = Correct the first or the last day; a session of one day has no last day.
mend-unknown-code = Choose one of the list in its place; a code of your own belongs into logbook.json, with its name.
    .residents = Write its number where it belongs, and clear it here; a code of your own belongs into logbook.json.
mend-place-not-picked = Open the field and choose the municipality from the list, so that it counts in its oblast and target.
mend-nobody-came = Write how many came, or set the status to postponed or cancelled.
mend-ways-disagree = Compare them with the sheet and correct the wrong one; where both are right, say why in the note.
mend-planned-in-the-past = Set the status to what became of it; if it is still to be held, write the new day.
mend-held-in-the-future = Correct the day, or set the status to planned.
mend-outside-programme = Correct the day; if it is right, the days of the programme in logbook.json are not.
mend-over-hundred = Write percent of all points, from 0 to 100.
mend-more-tested-than-came = Correct how many were tested, or how many came.
mend-tested-not-stated = Write how many took the test, or take the results out.
mend-group-larger-than-all = Correct the size of the group, or how many came.
mend-more-women-than-signatures = Compare both numbers with the page of the sheet.
mend-page-disagrees = Look for a line that was left out or entered twice on this page.
mend-more-hours-than-days = Write the hours of all days together, without breaks of a night.
mend-not-an-instant = Save the session once: the program then writes the time anew.
mend-follow-up-overdue = Mark it as done, or agree on a new day and write it down.
mend-bands-overlap = Count all of them in the bands of one age profile.
mend-sex-not-stated = Enter the people in the grid by sex, or fill the grid from the names.
mend-age-not-stated = Enter the people in the grid by age, or fill the grid from the names.
mend-same-place-and-day = If one was entered twice, delete the copy; two different sessions may stay.
mend-not-reached = Plan a session here, or enter the one that was held.
mend-sessions-behind = Plan the sessions that are still to be held, or correct the target.
mend-participants-behind = Invite more people to the next session here, or correct the target.
mend-several-values = Look at all of them beside each other, with who wrote each and when, and choose one.
mend-came-back = Look at what was edited since, then keep the session or delete it again.
    .line = Look at what was edited since, then keep the line or take it out again.
    .names = Look at what was edited since, then keep the names.
mend-edited-by-hand = Look it through. The next save here takes what it says as it stands.
mend-clock-ahead = Correct the clock of that computer; what was dated so can be dated anew where copies are settled.
mend-odd-line = Correct it on the sheet of names: Enter goes to the cell.
check-title = Ready to report?
check-yes =
    { $count ->
        [one] Yes: nothing found in { $count } session.
       *[other] Yes: nothing found in { $count } sessions.
    }
check-no = Not yet: { $what }.
check-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
check-nonsense =
    { $count ->
        [one] { $count } mistake
       *[other] { $count } mistakes
    }
check-doubt = { $count } to check
check-gap = { $count } incomplete
check-in-sessions =
    { $count ->
        [one] in { $count } session
       *[other] in { $count } sessions
    }
check-in-municipalities =
    { $count ->
        [one] in { $count } municipality
       *[other] in { $count } municipalities
    }
check-unreadable = Unreadable
check-newer = Newer
check-target = Target
check-residents = Residents
check-line = Names, line { $line }, { $field }
check-names = Names
check-other = The other session: { $session }
check-mend = { $key } mends it at once: { $change }
check-mend-all = { $key } mends all of this kind
check-column-severity = Kind
check-column-field = Field
check-column-reason = What is wrong
check-column-mend = How to mend it
check-newer-about = A newer version wrote this session: it counts, and cannot be changed here.
told-mended = Mended. { $undo } takes it back.
told-mended-all =
    { $count ->
        [one] Mended in { $count } session. { $undo } takes it back.
       *[other] Mended in { $count } sessions. { $undo } takes it back.
    }
refused-not-mended = The session has changed meanwhile: nothing is left to mend.
refused-cannot-mend = This one is for a person to decide: Enter goes to the field.
refused-cannot-mend-all = Everything of this kind is for a person to decide: Enter goes to the field.
refused-mend-draft = It has a draft: open the session and finish it first.
refused-part =
    { $count ->
        [one] Done, but { $count } session stays as it is: it was changed meanwhile, or has a draft.
       *[other] Done, but { $count } sessions stay as they are: they were changed meanwhile, or have drafts.
    }
question-mend = This will be written into the session:
    .title = Mend this?
question-mend-all =
    { $changes ->
        [one] { $changes } change
       *[other] { $changes } changes
    } will be written into { $sessions ->
        [one] { $sessions } session:
       *[other] { $sessions } sessions:
    }
    .title = Mend all of these?


## Calendar

agenda-span = { $span }: { $count ->
        [0] no session
        [one] { $count } session
       *[other] { $count } sessions
    }
agenda-held = held { $count }
agenda-planned = planned { $count }
agenda-other = other { $count }
agenda-goes-on = of several days { $count }
agenda-overdue =
    { $count ->
        [one] { $count } planned session lies in the past
       *[other] { $count } planned sessions lie in the past
    }
agenda-overdue-next = { $key } next
agenda-undated =
    { $count ->
        [one] { $count } session has no date
       *[other] { $count } sessions have no date
    }
agenda-day = { $day } · { $count ->
        [0] no session
        [one] { $count } session
       *[other] { $count } sessions
    }
agenda-new = { $key } begins a new session on this day
agenda-day-of = day { $day } of { $days }
agenda-more = and { $count } more
agenda-today = today
agenda-legend = 1–9 sessions on a day, + more, · none
agenda-legend-shades = ░ 1   ▒ 2–3   ▓ 4–6   █ 7 and more, with the number beside it
refused-none-overdue = No planned session lies in the past.
refused-none-planned = There is no planned session with a date here.
ics-name = Planned sessions
ics-session = Training session


## Coverage

coverage-reached = Reached { $reached } of { $target }
coverage-reached-more = Reached { $reached } of { $target }, and { $more } more
coverage-reached-any = Reached { $reached }
coverage-every-topic = every topic in { $count }
coverage-legend = held ■   planned □   missing ·
coverage-order-missing = By what is missing
coverage-order-topic = By who never had: { $topic }
coverage-order-name = By name
coverage-order-last = By last held
coverage-under-districts = under oblasts and districts
coverage-under-oblasts = under oblasts
coverage-under-nothing = one list
coverage-all = All municipalities
coverage-no-oblast = Oblast not known
coverage-no-place = Place unknown
coverage-column-missing = Missing
    .short = Miss
coverage-column-sessions = Sessions
    .short = Held
coverage-column-people = People
coverage-column-last = Last held
coverage-column-trainers = Trainers
coverage-cell-held =
    held { $count ->
        [one] once
       *[other] { $count } times
    }
coverage-cell-last = last on { $date }
coverage-cell-planned = planned for { $date }
coverage-cell-planned-undated = planned, without a day yet
coverage-cell-missing = missing: never held, not planned
coverage-cell-none-filtered = none under this filter
coverage-cell-of-many = held in { $count } of { $of } municipalities
coverage-never-reached = nothing held yet
coverage-sessions = Sessions: { $count }
coverage-sessions-of = Sessions: { $count } of { $target }
coverage-people = participants: { $count }
coverage-people-of = participants: { $count } of { $target }
coverage-missing-topics = topics missing: { $count }
coverage-last-held = last held on { $date }
coverage-trainer-type = { $type }: { $count }
coverage-empty = No municipality is listed here yet, and no session has a place.
refused-no-profile = A profile belongs to one municipality with a code. Select one.
refused-several-behind = Select one municipality to see its sessions: not all of these have a profile.
room-title = Who was in the room against who lives there
room-unknown = Nobody has entered who lives here.
room-how = { $key } enters the residents by sex, age and group.
room-of =
    { $count ->
        [one] { $shown } resident
       *[other] { $shown } residents
    }
room-of-places = in { $count } municipalities with a profile
room-year = residents of { $year }
room-years = residents of { $from }–{ $to }
room-under = Under-represented, by more than { $margin } of their share: { $names }.
room-even = Nobody is under-represented by more than { $margin } of their share.
room-too-few = Too few people to say anything: of fewer than { $fewest }, a share says nothing.
room-part-too-few = Too few to say anything of: { $names }.
room-part-unknown = Nothing can be said: how many of the residents they are is not known.
room-sexes = Sex
room-ages = Age
room-groups = Groups, overlapping
room-residents = Residents
room-there = In the room
room-ratio = Ratio
room-verdict-under = too few came
room-verdict-too-few = too few to say
room-verdict-unknown = not known
room-times = { $ratio }×
room-not-stated = not stated: { $count }
room-unplaced = in none of these bands: { $count }
room-rounded = rounded: together a little more or less than 100%
room-children = younger than { $age }, left out: { $count }
room-as-counted = as they were counted, not by the bands of the report
room-groups-of = of { $count } participants in sessions that count groups
room-group-of =
    { $name }: of { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    } in sessions that count groups, of { $shown } residents
room-group-of-unknown =
    { $name }: of { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    } in sessions that count groups
residents-title = { $place }: residents and targets
residents-sessions = Sessions to hold
residents-participants = Participants to reach
residents-year = Year of the figures
residents-needs = Needs
residents-count = Number
residents-total = All residents: { $count }
refused-only-digits = Only digits can stand here.
refused-number-too-large = The number is too large: at most nine digits.
refused-residents-changed = Somebody else has changed this municipality meanwhile. Leave the table and open it again.
told-residents = The municipality is saved. Ctrl+Z takes it back.


## Table

dimension-oblast = Oblast
dimension-district = District
dimension-municipality = Municipality
dimension-trainer-type = Trainer type
dimension-trainer = Trainer
dimension-topic = Topic
dimension-method = Method
dimension-role = Role
dimension-sex = Sex
dimension-age = Age
dimension-group = Group
dimension-document-kind = Document kind
dimension-kind = Kind of session
dimension-language = Language
dimension-status = Status
dimension-year = Year
dimension-quarter = Quarter
dimension-month = Month
dimension-week = Week
dimension-none = Totals only
measure-sessions = Sessions
measure-participants = Participants
measure-women = Women
measure-men = Men
measure-women-share = Share of women, %
measure-hours = Hours
measure-average = Participants per session
measure-municipalities = Municipalities reached
measure-documents = Documents reviewed
measure-knowledge = Knowledge gained, points
share-row = % of the row
share-column = % of the column
share-all = % of all
table-role-sex = Participants by role and sex
table-age-sex = Participants by age and sex
table-topic-oblast = Topics by oblast
table-trainer-type-oblast = Trainer types by oblast
table-women-share-district = Share of women by district
table-participants-month = Participants by month
table-group-sex = Vulnerable groups by sex
table-municipalities-oblast = Municipalities reached by oblast
crosstab-title = { $figures }: { $rows } by { $columns }
crosstab-title-rows = { $figures }: { $rows }
crosstab-hidden =
    { $left ->
        [0] { $right } more →
       *[other] { $right ->
            [0] ← { $left } more
           *[other] ← { $left } · { $right } →
        }
    }
crosstab-empty =
    No held session fits, so there is nothing to count.

    The filter may be too narrow, or the status a dimension of its own.
refused-table-same = Rows and columns are the same: choose another for one of them.
refused-table-group = Of people in a group only the sex is known: neither role nor age can stand beside groups.
refused-table-share = This figure is worked out from others and has no shares.
refused-table-unknown = This version does not know “{ $name }”: a newer one may have written it.
crosstab-note-overlap = Rows overlap: a session stands in each that fits, and the total counts it once.
    .columns = Columns overlap: a session stands in each that fits, and the total counts it once.
    .both = Rows and columns overlap: a session stands in each that fits, and the total counts it once.
crosstab-note-groups = Groups overlap, and not everybody belongs to one: they are never added up. The total is everybody who took part.
crosstab-note-at-least-one = A session counts where at least one such person was counted.
crosstab-note-outside =
    { $count ->
        [one] { $count } session counted nobody: it stands in the total alone.
       *[other] { $count } sessions counted nobody: they stand in the total alone.
    }
crosstab-note-hours =
    { $without ->
        [one] { $without } of { $count } sessions says nothing of hours.
       *[other] { $without } of { $count } sessions say nothing of hours.
    }
crosstab-note-average = Totals are worked out from all sessions; they are no sums.
crosstab-note-women-share = Women among those whose sex is stated. Totals are worked out from everybody; they are no sums.
crosstab-note-knowledge = Percent points between the tests before and after, weighted by the number tested. Totals are no sums.
crosstab-note-untested =
    { $count ->
        [one] { $count } session with tests does not count: it lacks the number tested or one of the two tests.
       *[other] { $count } sessions with tests do not count: they lack the number tested or one of the two tests.
    }
crosstab-note-shares-overlap = Shares overlap, so they do not add up to 100%.
crosstab-note-rounded = Percentages are rounded and may add up to a little more or less than their total.
crosstab-note-every-status = Sessions of every status count here, held or not.
crosstab-note-ages = Ages stand in the bands of a report ({ $profile }), not in those that were counted in; whom they cannot tell stand under “{ $line }”.
crosstab-choose-rows = What goes down: the rows
crosstab-choose-columns = What goes across: the columns
crosstab-choose-measure = What is counted
crosstab-choose-format = Write the table out
crosstab-format-xlsx = Workbook (.xlsx)
crosstab-format-csv = Values with commas (.csv)
crosstab-format-markdown = Markdown text (.md)
crosstab-format-about = It goes into your folder of documents. A file that is there is never written over.
crosstab-tables = Named tables
crosstab-tables-keep = Keep this table under a name …
crosstab-tables-own = of this logbook; { $key } removes it
crosstab-name-title = A name for this table
crosstab-name-empty = type a name
crosstab-name-about = It is kept in the logbook, for everybody who uses it.
told-table-kept = The table is kept in the logbook.
told-table-removed = The name is taken out of the logbook. The figures stay.
told-copied-tabbed = Copied, for a spreadsheet.
told-copied-markdown = Copied as Markdown.
refused-table-built-in = This table comes with the program and stays.
refused-table-no-columns = Nothing goes across: there is nothing to turn.
refused-table-not-written = The table could not be put into that form.


## Settings

setting-language = Language
    .about = The language of every screen; it changes at once.
setting-keyboard = Keyboard
    .about = Where letters are commands, a Cyrillic letter stands for the Latin one on the same key of this keyboard.
setting-theme = Colours
    .about = For a dark or a light ground. Nothing is told by colour alone.
setting-name = Your name
    .about = It is written into every session you save: colleagues see who changed it.
    .empty = nobody
setting-mouse = Mouse
    .about = On: clicks and the wheel work. Off: the mouse marks text, as elsewhere in the terminal.
setting-not-stated = Not stated up to
    .about = The check tells of a session where the sex or the age of more than this share of people is not stated.
choice-language-system = As the system
choice-keyboard-auto = Auto
choice-keyboard-jcuken = ЙЦУКЕН
choice-keyboard-kg-phonetic = Phonetic
choice-keyboard-off = Off
choice-theme-auto = As the terminal
choice-theme-dark = Dark
choice-theme-light = Light
choice-mouse-on = On
choice-mouse-off = Off
choice-not-stated-0 = 0%
choice-not-stated-10 = 10%
choice-not-stated-20 = 20%
choice-not-stated-30 = 30%
choice-not-stated-50 = 50%
choice-not-stated-100 = 100%


## Help

palette-title = Commands
palette-empty = Type a few letters of what you want to do
screen-help = Help
help-palette = { $key } finds any command by a few letters of its name, in any language.
help-letters = Where no text is typed, a Cyrillic letter stands for the Latin one on its key: no need to switch the keyboard.
help-here = What works here
help-elsewhere = What works in other places
help-marks = What the marks mean
help-mark-missing = something is missing
help-mark-doubt = something is odd or contradictory; in the list: something to check
help-mark-wrong = it cannot be saved so
help-mark-unsaved = not saved yet
help-mark-draft = a draft that waits to be gone on with
help-mark-differ = headcount, grid and names give different numbers; the largest counts
help-mark-here = where you are
help-filter = The filter
help-filter-words = Words find the sessions that have them: in the place, the topics, the trainers, the notes. Capitals, ё/е, ң/н, ө/о, ү/у and the keyboard’s language do not matter. A word with a colon asks for one thing alone:
help-filter-place = { $key }:jalal
    .about = a few letters of the name are enough
help-filter-quotes = { $key }:"cholpon ata"
    .about = several words stand in quotes
help-filter-year = { $key }:2019
    .about = all of that year
help-filter-month = { $key }:11.2019
    .about = November 2019
help-filter-week = { $key }:25.11.2019
    .about = the week with this day in it
help-filter-from = { $key }:25.11.2019
    .about = this day and later
help-filter-to = { $key }:04.12.2019
    .about = this day and earlier
help-filter-ended = { $key }:04.12.2019
    .about = over by the end of this day
help-data = Where data is kept
help-data-folder = This logbook is the folder { $folder }, one file for each session. To hand it on or to keep a copy, copy the folder.
help-data-own = Drafts and settings stay on this computer, in your own user folder, apart from the logbook.


## Start

button-open = Open
folder-open = Open a logbook
    .about = The logbook in this folder is opened. Nothing in it changes by that.
folder-new = Start a new logbook
    .about = The folder is made if it is not there, and an empty logbook in it.
folder-empty = The folder: type it or paste it
folder-how = ~ is your own folder. A path in quotes is taken too.
start-about = A logbook of training sessions: write them down, see the totals, hand them on. It works without the internet.
start-new = Start a new logbook
    .about = An empty logbook is made in { $folder }
start-open = Open a logbook
    .about = A folder of yours, a colleague’s, on a USB stick.
start-sample = Look at the sample
    .about = 25 invented sessions to try everything on.
start-language = another language


## Attendance sheet

sheet-heading = Attendance list
sheet-consent = By signing I agree that the organisers keep my name and the details given here to report on this training. The phone number may be left out. The lists are not published: reports hold numbers alone. They show how many women and men came, of which ages, and who they are in the municipality.
sheet-column-number = №
sheet-column-name = Full name
sheet-column-sex = Sex
sheet-column-role = Who
sheet-column-born = Year of birth
sheet-column-organisation = Organisation and position
sheet-column-village = Village
sheet-column-phone = Phone
sheet-column-signature = Signature
sheet-page = Page { $page } of { $pages }
sheet-signatures = Signatures on this page:
sheet-women = women:
sheet-men = men:
sheet-sex = Sex: F – woman, M – man; it may be left out.
sheet-roles = Who, as a digit: { $roles }.


## Share

# Share: import
screen-import = Take in what others sent
scope-import = What to take in
scope-unlock = The passphrase of a file
scope-matching = The columns of a sheet that is taken in
scope-unknown = Columns of a sheet that nobody knows
scope-sheets = A file of several sheets
scope-preview = Before it is taken in
command-take-in = Take in a file from others: sessions, a logbook, a sheet
command-complete-path = Go on with what is found of the path
    .hint = complete
command-unlock = Open the locked file
    .hint = open
command-next-sheet = The next sheet of the file
    .hint = next sheet
command-previous-sheet = The sheet of the file before
command-go-on = The columns are right: show what would change
    .hint = go on
command-take-all-in = Take in all that the preview shows
    .hint = take in
command-next-fate = Show only one kind of change, then the next
    .hint = only some
command-previous-fate = Show the kind of change before
command-with-names = Take the names on the sheets in too, or leave them
command-keep-rest = Put columns that nobody knows into the notes, or leave them out
    .hint = notes
import-about = A file from a colleague, a folder with another logbook, or a sheet (CSV, XLSX): type its path, paste it, drop it here, or choose. You see first what would change; nothing is written before you say so.
import-file = File
import-file-empty = type or paste a path, or choose below with ↓
import-no-files = Nothing to take in lies in your documents or downloads.
import-nothing-there = Nothing there begins so.
import-column-file = File
import-column-folder = Folder
import-column-changed = Changed
import-logbook = logbook
import-copies =
    { $count ->
        [one] { $count } copy from a synced folder lies in this logbook
       *[other] { $count } copies from a synced folder lie in this logbook
    }
import-reading = Reading…
import-planning = Looking what would change…
import-writing =
    Taking in: { $done } of { $count } files.
    Esc calls it off; nothing is changed then.
import-locked = { $name } is locked with a passphrase. Whoever made the file knows it. It is kept nowhere.
import-passphrase = Passphrase
import-wrong-passphrase = This passphrase does not open it. Check the language of the keyboard and capital letters, and try again.
import-sheet = sheet “{ $name }”, { $number } of { $count } (← →)
import-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
import-columns-about = What each column was taken for. Correct what is wrong: Enter lists what a column can hold. It is remembered by the heading.
import-columns-no-day = No column holds the day of a session, and without one no row can be read. Choose the column: Enter.
import-column-heading = Heading
import-column-target = Is taken for
import-column-sure = How sure
import-column-example = For example
import-column-number = (column { $number })
import-sure-unknown = nobody knows
import-sure-likely = likely: check
import-sure-exact = by its words
import-sure-remembered = as last time
import-sure-said = as you said
import-pass-over = (pass over)
import-into-notes = (into the notes)
import-personal = (personal: left out)
import-rest-kept = Columns that nobody knows go into the notes, each value after its heading.
import-rest-left = Columns that nobody knows are left out; they can go into the notes.
import-rest-people = The rows look like people, not sessions, so columns that nobody knows are left out; they can go into the notes.
import-personal-about = It stays out, for notes go to everybody who is sent the session. To put it into them all the same: Enter, then { $notes }.
import-picking = What does “{ $heading }” hold?
import-picking-empty = type a part of the name
import-would =
    { $count ->
        [one] Take in { $count } session: { $what }.
       *[other] Take in { $count } sessions: { $what }.
    }
import-would-learn = No session changes, but the logbook learns places or codes.
import-would-nothing = Nothing would change: all of it is here already.
import-would-nothing-of-it = Nothing of it can be taken in.
import-others = Stays as it is: { $what }.
import-alike =
    { $count ->
        [one] { $count } new one looks like one you have (same day and place): a hint, both stay.
       *[other] { $count } new ones look like ones you have (same day and place): a hint, both stay.
    }
import-learned =
    { $count ->
        [one] The logbook learns { $count } place or code.
       *[other] The logbook learns { $count } places and codes.
    }
import-names-come =
    { $count ->
        [one] With the names on { $count } sheet (Space: without them).
       *[other] With the names on { $count } sheets (Space: without them).
    }
import-names-stay =
    { $count ->
        [one] Without the names on { $count } sheet (Space: with them).
       *[other] Without the names on { $count } sheets (Space: with them).
    }
import-only = Only: { $what }
import-column-title = Title
import-column-fate = What becomes of it
import-column-also = Also
import-fate-new = { $count } new
    .short = new
    .about = It is not in this logbook yet.
import-fate-newer-there = { $count } newer there
    .short = newer there
    .about = Theirs has all that is here, and more: theirs is shown from now on.
import-fate-combined = { $count } edited on both sides
    .short = edited on both
    .about = Both sides edited it, in different places: both edits stand.
import-fate-conflict = { $count } edited on both sides and to be settled
    .short = to be settled
    .about = Both sides edited the same. One is shown, the other is kept in the file until you settle it.
import-fate-deleted-there = { $count } deleted there
    .short = deleted there
    .about = Somebody deleted it who had seen all that is here: it goes to the trash.
import-fate-back = { $count } deleted without knowing all of it
    .short = comes back
    .about = It was deleted by somebody who did not know all edits: so it comes back or stays, marked.
import-fate-newer-here = { $count } newer here
    .short = newer here
    .about = What is here has all that theirs has, and more.
import-fate-deleted-here = { $count } deleted here
    .short = deleted here
    .about = It was deleted here by somebody who had seen all that comes.
import-fate-same = { $count } the same
    .short = the same
    .about = Both are the same.
import-fate-unfit = { $count } that cannot be put together
    .short = cannot be joined
    .about = It stays as it is: the two cannot be put together.
import-fate-unread = { $count } unreadable
    .short = unreadable
import-row = Row { $number }
import-also-alike = looks like one here
import-also-names = names
import-also-by-hand = edited by hand
import-also-notes = see below
import-differs = { $group }: { $before } → { $shown }
import-both = { $group }. Shown: { $shown } ({ $by }). Kept beside it: { $kept } ({ $other }).
import-resembles = Looks like one you have: { $session }. If it is the same one, delete one of them later.
import-back-for-names = Names on its sheet were written that whoever deleted it had not seen.
import-names-of-sheet = The names on its sheet change too.
import-names-to-settle =
    { $count ->
        [one] On its sheet of names { $count } line was edited on both sides: both are kept.
       *[other] On its sheet of names { $count } lines were edited on both sides: both are kept.
    }
import-by-hand = It was edited outside this program since it was saved there: that counts as an edit.
import-group-what = Title, kind, languages
import-group-when = Dates, times, status
import-group-place = Place
import-group-attendance = Attendance
told-taken-in =
    { $count ->
        [one] { $count } session taken in. { $undo } takes all of it back.
       *[other] { $count } sessions taken in. { $undo } takes all of it back.
    }
told-taken-in-marked =
    { $count ->
        [one] { $count } session taken in and marked. { $undo } takes all of it back.
       *[other] { $count } sessions taken in and marked. { $undo } takes all of it back.
    }
told-taken-in-to-settle =
    { $count ->
        [one] Taken in. { $count } session is to be settled: F7 lists it. { $undo } takes all of it back.
       *[other] Taken in. { $count } sessions are to be settled: F7 lists them. { $undo } takes all of it back.
    }
told-called-off = Called off: nothing was changed.
told-completed =
    { $count ->
        [one] A step that had been cut off was completed: { $count } file.
       *[other] A step that had been cut off was completed: { $count } files.
    }
refused-no-file-chosen = Type the path of a file, or choose one.
refused-no-day-column = No column holds the day of a session: choose one first.
refused-nothing-to-take-in = Nothing would change: all of it is here already.

# Share: bundles
share-profile-colleague = For a colleague
    .about = All of these sessions but the people on the sheets. A colleague takes it in, and both logbooks know the same.
share-profile-full = In full, with people
    .about = Everything, with the names on the sheets: for somebody who may see them. Lock it with a passphrase.
share-profile-funder = For a funder
    .about = Figures only. Cells of 1 to 9 people are left out, with another one each so that nobody works them out; the totals stay right.
share-content-figures = figures of held sessions: how many, from when to when, hours, participants, tests, municipalities reached and to be reached
share-content-sessions = the sessions: when and where, what was taught, who came by role, sex and age, tests, documents, follow-up, notes
share-content-trainers = the names of trainers
share-content-permitted-voices = what participants said and agreed to have published
share-content-all-voices = what participants said otherwise
share-content-programme = of logbook.json what these sessions use: the programme, municipalities with targets and residents, codes
share-content-edits = who edited what, and which sessions were deleted
share-content-people = names, phones, years of birth and all else on the attendance sheets
share-content-own = your filters and tables with names, drafts, settings
share-content-breakdowns = participants by place, month, trainer type, kind, topic, role, sex, age and group, cells of 1 to 9 left out
share-content-each-session = sessions one by one: their titles, days, documents, follow-up, notes
share-content-counts = numbers by role, sex and age, and by group
share-content-rest-of-sessions = documents, follow-up and notes of the sessions
share-content-name-of-programme = the name of the programme
share-content-rest-of-programme = of logbook.json: the funder and dates of the programme, the target and residents of each municipality
share-content-made = when the file was made, and by which version of sabak
share-content-maker = your name, as the settings have it
share-refused-too-large = It has { $size } MB, and no file of more than { $limit } MB is taken in.
    .advice = Ask for it in parts: an export takes what a filter shows.
share-refused-too-many = There is more in it than is read: over { $limit } records or keys.
    .advice = { share-refused-too-large.advice }
share-refused-archive = It is an archive or a workbook, whatever its name says.
    .advice = Unpack an archive and take in what is inside; give a workbook the ending .xlsx.
share-refused-locked = A passphrase locks it.
    .advice = Type the passphrase. Whoever made the file knows it.
share-refused-locked-for-key = It is locked for a key, and no passphrase opens it.
    .advice = Open it with the program that has the key, or ask for a file that a passphrase locks.
share-refused-wrong-passphrase = This passphrase does not open it.
    .advice = Look at the keyboard’s language and at capital letters, and try again. Whoever made the file knows the passphrase.
share-refused-too-much-work = Opening it would take longer than anybody should wait.
    .advice = sabak locks no file like that: ask for it again, locked by sabak.
share-refused-lock-broken = It is locked, and was damaged on its way.
    .advice = Ask for the file again.
share-refused-people = It has the names of one sheet, without their session.
    .advice = Names come with their sessions: ask for a full export.
share-refused-logbook = It is the logbook.json of a logbook, without its sessions.
    .advice = Take in the whole folder that it lies in, or ask for an export.
share-refused-other = It is neither a file of sessions nor a session.
    .advice = sabak takes in its own exports in JSON, files of single sessions, folders of logbooks, and sheets in CSV and XLSX.
share-refused-figures = It has figures for a funder: figures only, nothing to take in.
    .advice = Ask for an export for colleagues.
share-refused-wrong-hash = It is not as it was when it was made: its fingerprint belongs to other bytes.
    .advice = It was damaged or edited on its way. Ask for the file again; to change a session, change it in sabak.
share-refused-newer = { $sentence }
    .advice = Get the newer version of sabak, or ask for an export by an older one.
share-refused-broken = { $sentence }
    .advice = It was damaged on its way, or another program made it. Ask for it again, sent as a file.
share-flaw-newer = { $sentence }
    .advice = For this one get the newer version of sabak.
share-flaw-broken = { $sentence }
    .advice = Ask whoever made the file for this one again.
share-flaw-too-large = It has { $size } MB, and no more than { $limit } MB are read of one.
    .advice = { share-flaw-broken.advice }
share-flaw-too-many = A list in it has more items, or an object more keys, than the { $limit } that are read.
    .advice = { share-flaw-broken.advice }
share-flaw-hidden = A character stands here that hides or turns the order of letters: { $character }.
    .advice = Ask whoever made the file to type these words anew.
share-flaw-foreign-id = Its id is none that sabak gives: a UUID of version 7.
    .advice = The program that made this one has to give it another id.
share-flaw-repeated = The same one stands in the file before it.
    .advice = The first one can be taken in. If this one is right, ask for a file with it alone.
share-flaw-stray = These are names of a session that is not in the file, or that cannot be read.
    .advice = Names come with their sessions: ask for both.
share-flaw-unannounced = These are names, and the file says that it has none.
    .advice = The sessions can be taken in. For the names ask for a full export.
share-flaw-not-deleted = Nothing here says when and by whom it was deleted.
    .advice = Nothing is deleted by it.
share-others-can = The others can be taken in.
share-sessions-can = The sessions can be taken in.
share-at-made = Who made the file
share-at-logbook = The logbook’s part
share-at-session = Session { $number }
share-at-deleted = Deleted session { $number }
share-at-people = Sheet { $number }

# Share: tables
handout-rows-sessions = Sessions
handout-rows-counts = Counts
handout-rows-people = People
handout-totals = Totals
handout-session-id = Session ID
handout-municipality-code = Municipality code
handout-sex-other = Other sex
handout-sex-not-stated = Sex not stated
handout-women-share = Share of women
handout-named = Present by name
handout-number = Number of people
handout-group-number = Number in the group
handout-own-before = Own test before, %
handout-own-after = Own test after, %
handout-may-contact = May be contacted
handout-may-photograph = May be photographed
handout-page = Page of the sheet
handout-line = Line on the page
handout-held = Sessions held
handout-first-day = First day
handout-last-day = Last day
handout-target = Municipalities to be reached
handout-code = Code
handout-not-defined = Codes that the logbook does not define
handout-suppressed = Numbers of 1 to 9 people are withheld, and with them others from which they could be worked out. Totals are exact.

# Share: sheets
sheet-target-id = Session id
sheet-target-place-code = Municipality code
sheet-target-district = District
sheet-target-oblast = Oblast
sheet-target-row-role = Role of those in the row
sheet-target-row-sex = Sex of those in the row
sheet-target-row-age = Age of those in the row
sheet-target-row-count = How many are in the row
sheet-target-row-group = Group in the row
sheet-target-row-group-count = How many of the group
sheet-target-participants = Participants in all
sheet-target-not-stated = People of whom nothing is stated
sheet-told-decoded = The file is not in UTF-8; it was read as { $name }.
sheet-told-letters-lost = Some letters have become question marks when the file was saved (ң, ө, ү have no place in this encoding). Save it again as XLSX or as “CSV UTF-8”.
sheet-told-errors =
    { $count ->
        [one] { $count } cell has an error instead of a value.
       *[other] { $count } cells have an error instead of a value.
    }
sheet-told-not-calculated =
    { $count ->
        [one] { $count } cell has a formula without its result. Open the file in a spreadsheet program and save it.
       *[other] { $count } cells have formulas without their results. Open the file in a spreadsheet program and save it.
    }
sheet-told-only-women = Men are not stated in the sheet; shares of women will be of those whose sex is stated. A column with the men mends it.
sheet-told-only-men = Women are not stated in the sheet; shares of women will be of those whose sex is stated. A column with the women mends it.
sheet-personal-heading = “{ $heading }” says who somebody is.
sheet-personal-telephone = Telephone numbers stand in “{ $heading }”.
sheet-personal-mail = E-mail addresses stand in “{ $heading }”.
sheet-personal-number = Personal numbers stand in “{ $heading }”.
sheet-personal-left-out = Who somebody is stays out: { $columns }.
sheet-personal-goes-out = Into the notes, and so to everybody who is sent the session, goes who somebody is: { $columns }.
sheet-given = New sessions are taken as: { $what }. A column with that heading says otherwise.
sheet-given-status = { $value }, and { $planned } where the day is to come
sheet-refused-empty = The file has no cells.
sheet-refused-too-large = The file is larger than { $most } MB.
sheet-refused-unpacks = The workbook unpacks to more than { $most } MB. That is no sheet of sessions.
sheet-refused-rows = There are more than { $most } rows. Divide the sheet into several.
sheet-refused-columns = There are more than { $most } columns. Leave those that are needed.
sheet-refused-cells = There are more than { $most } cells. Divide the sheet into several.
sheet-refused-cell = A cell in row { $row } has more than { $most } characters.
sheet-refused-old = This is a workbook of the old kind (.xls), or one with a password. Save it as .xlsx without a password.
sheet-refused-no-workbook = This is an archive, but no workbook. If it is a table, save it as .xlsx or .csv.
sheet-refused-damaged = The workbook is damaged. Open it in a spreadsheet program and save it again.
sheet-refused-no-text = This is neither a workbook nor a table as text.
sheet-refused-encoding = The letters of this file are in an encoding that cannot be told for sure. Save it as “CSV UTF-8” or as .xlsx.
sheet-trouble-no-day = No day is told, and the row is left out. Write the day.
sheet-trouble-bad-day = The row is left out: its day cannot be read. { $why }
sheet-trouble-kept = { $why } What stands here goes into the notes.
sheet-trouble-no-code = This is not in the list “{ $list }”. It goes into the notes.
sheet-trouble-unknown-code = The code { $code } is not in the list “{ $list }”. It is taken as it is.
sheet-trouble-unknown-place = No municipality is known by this name. The name is taken as it is; choose the municipality in the form.
sheet-trouble-several-places = Several municipalities are called so: { $places }. The name is taken as it is; add a column with the district, or choose the municipality in the form.
sheet-trouble-likely-place = Taken to be { $place }. Check it.
sheet-trouble-unknown-place-code = No municipality has this code. It is taken as it is.
sheet-trouble-year-taken = The day has no year; it was taken to be { $day }. Check it.
sheet-trouble-bad-id = This is no id of a session, and was passed over.
sheet-trouble-same = The row says the same as row { $row }, and was taken once.
sheet-trouble-otherwise = Row { $row } of the same session says something else, and goes before. This goes into the notes.
sheet-trouble-does-not-add-up = This number does not go with the other numbers of the row. It goes into the notes.
sheet-trouble-total = The row adds up the others, and is left out.
sheet-trouble-uneven = The parts of this cell do not go with those of the cells beside it. It is taken whole.
sheet-trouble-hidden = Signs that hide or turn the order of letters stood here; they are taken out, the letters stay. Compare it with the paper.
sheet-trouble-too-much = The row says more than a session can hold, and is left out.
sheet-words-id = id, session id, id of the session, uuid
sheet-words-starts-on = date, day, training date, date of training, date of the training, session date, date of session, start date, first day, date from, when, dates
sheet-words-ends-on = end, end date, last day, date to, until
sheet-words-starts-at = time, start time, starting time, start
sheet-words-hours = hours, hrs, duration, number of hours, hours taught
sheet-words-municipality = municipality, aiyl aimak, ayil aimak, aiyl okmotu, ayil okmotu, ao, aa, local government, location, place, where
sheet-words-venue = venue, hall, building, room
sheet-words-status = status, state
sheet-words-kind = kind, type of training, kind of training, training type, type of session
sheet-words-languages = language, languages, language of training
sheet-words-title = title, training, training title, name of training, training name, session, event, name of event, activity
sheet-words-trainers-name = trainer, trainers, trainer name, name of trainer, names of trainers, facilitator, facilitators, conducted by
sheet-words-trainers-type = trainer type, type of trainer
sheet-words-trainers-part = role of trainer, part of trainer
sheet-words-topics = topic, topics, theme, themes, subject, training topic, topics covered
sheet-words-methods = method, methods
sheet-words-attendance-headcount = headcount, participants, number of participants, total participants, participants total, people, attendance, attended, total, in all
sheet-words-knowledge-before = test before, pre-test, pretest, knowledge before
sheet-words-knowledge-after = test after, post-test, posttest, knowledge after
sheet-words-knowledge-tested = tested, number tested
sheet-words-documents-title = document, documents, documents reviewed
sheet-words-documents-finding = finding, findings
sheet-words-documents-recommendation = recommendation, recommendations
sheet-words-voices-text = quote, quotes, feedback
sheet-words-follow-up-action = follow-up, next steps, agreed actions
sheet-words-follow-up-due = deadline, due date
sheet-words-notes = note, notes, comment, comments, remark, remarks
sheet-words-none = no, nr, number in order, serial number, signature, share of women, women share, present by name, sex not stated
sheet-words-private = full name, first name, last name, participant name, name of participant, name of the participant, phone, telephone, mobile, e-mail, email, birth, surname, patronymic, passport, personal number, pin, home address
sheet-words-place-code = municipality code, code of the municipality, soate, soate code, p-code
sheet-words-district = district, raion, rayon
sheet-words-oblast = oblast, region, province
sheet-words-row-role = role, category, category of participant, participant category
sheet-words-row-sex = sex, gender
sheet-words-row-age = age, age group, age band
sheet-words-row-count = number, count, how many, quantity, number of people
sheet-words-row-group = group, social group, vulnerable group
sheet-words-row-group-count = number in group, number in the group, number of the group
sheet-words-participants = participants, participants in all
sheet-words-filler = number, count, of, the, in, all, total, which, them, including, among, participants, people, persons, attended, participated, and, are
sheet-words-total = total, totals, grand total, in all, sum
sheet-words-unit = people, persons, person, participants, participant, pax, hours, hour, hrs, h
sheet-words-day = st, nd, rd, th, of, year
sheet-words-place-kind = aiyl aimak, ayil aimak, ayyl aimak, aiyl okmotu, ayil okmotu, aimak, aa, ao, village, town, city, municipality, district, oblast, region
sheet-words-age-over = over, older, above, up
sheet-words-age-under = under, below, younger
sheet-words-age-years = year, years, old, aged, age, and, yrs, from, to
sheet-words-sex-female = females, women and girls, ladies
sheet-words-sex-male = males, men and boys
sheet-words-sex-other = other sex
sheet-words-role-local_authority = local authorities, local authority representatives, authorities, municipal staff, municipal servants, civil servants, staff of aiyl okmotu
sheet-words-role-councillor = councillors, council members, council member, deputies, deputy, members of aiyl kenesh, aiyl kenesh
sheet-words-role-social_specialist = social specialists, social workers, social worker
sheet-words-role-executive_secretary = executive secretaries, secretaries
sheet-words-role-resident = residents, community members, villagers, local residents, citizens
sheet-words-role-other = others
sheet-words-group-disability = disabled, persons with disabilities, people with disability, with disabilities, pwd
sheet-words-group-ethnic_minority = minorities, ethnic minority, ethnic groups
sheet-words-group-low_income = low-income, low-income families, poor families
sheet-words-group-youth = young people, youth
sheet-words-status-held = held, done, completed, conducted
sheet-words-status-planned = planned, plan, upcoming
sheet-words-status-postponed = postponed, moved
sheet-words-status-cancelled = cancelled, canceled
sheet-words-kind-initial = initial, first, basic
sheet-words-kind-refresher = refresher, repeat, repeated
sheet-words-kind-training_of_trainers = tot, training of trainers
sheet-words-part-conducted = lead, led, lead trainer
sheet-words-part-co_facilitated = co-facilitator, co-trainer
sheet-words-part-took_part = participated, participant
sheet-words-part-organised = organiser, organizer, organized
sheet-words-language-ky = kyrgyz, kg, kyr
sheet-words-language-ru = russian, rus
sheet-words-language-en = english, eng

# Share: export
share-form-json = For sabak (JSON)
share-form-json-figures = For programs (JSON)
share-form-csv = CSV
share-form-xlsx = Excel
share-form-ics = Calendar
    .about = Planned sessions, for the calendar of a phone or an office.
share-content-table = A table to look through, count and draw in a spreadsheet; sabak takes it in too.
share-content-totals = a sheet of totals with charts
share-content-rows-sessions = a row for each session: when and where, what was taught, participants by sex, tests, documents, follow-up, notes
share-content-rows-counts = a row for each number by role, sex and age, and by group, with when and where it was and what was taught
share-content-rows-people = a row for each person, with name, phone and year of birth, and with when and where it was and what was taught
share-content-planned = planned sessions that have a date: when, where, what, trainer types, languages
share-content-not-planned = all other sessions
told-export-cancelled = Cancelled: no file was written.
refused-no-workbook = There is not enough room in a workbook: { $why }
share-line-what = Sessions
share-line-form = File
share-line-for = For whom
share-line-rows = A row for each
share-line-language = Language
share-line-passphrase = Passphrase
share-line-again = Once more
share-line-folder = Folder
share-line-name = Name
share-line-write = Write the file
share-line-take-in = Take in a file…
share-passphrase-empty = none: whoever has the file can read it
share-what-filter = Shown by the filter: { $count }
share-what-no-filter = No filter: { $count }
share-what-marked = Marked: { $count }
share-what-all = All: { $count }
share-preview = What will be written
share-where = In the file { $path }
share-made = Written last: { $path }
share-names-open = There are names, phones and years of birth in it, and whoever has the file can read them: no passphrase locks it.
share-names-open-table = There are names, phones and years of birth in it, and whoever has the file can read them. No passphrase locks a table; it locks a file for sabak (JSON).
share-names-locked = There are names, phones and years of birth in it. Only the passphrase opens it: it is kept nowhere, and whoever forgets it has lost the file.
share-passphrase-short = The passphrase is short: a computer tries all such in no time. Several words that do not belong together are better.
share-unreadable =
    { $count ->
        [one] { $count } file cannot be read and is not in it.
       *[other] { $count } files cannot be read and are not in it.
    }
share-reading = The folder is still being read: there will be more sessions.
share-inside = In it: { $parts }.
share-outside = Not in it: { $parts }.
share-count-sessions =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
share-count-planned =
    { $count ->
        [one] { $count } planned session with a date
       *[other] { $count } planned sessions with a date
    }
share-count-figures =
    { $count ->
        [one] Figures of { $count } session
       *[other] Figures of { $count } sessions
    }
share-count-of-them-planned = { $count } of them planned
share-count-people =
    { $count ->
        [0] nobody by name who was there
        [one] { $count } person by name, on { $sheets ->
            [one] { $sheets } sheet
           *[other] { $sheets } sheets
        }
       *[other] { $count } people by name, on { $sheets ->
            [one] { $sheets } sheet
           *[other] { $sheets } sheets
        }
    }
share-count-deletions =
    { $count ->
        [0] no deletions
        [one] { $count } deletion
       *[other] { $count } deletions
    }
share-working = Esc cancels: nothing of the file is left then.
screen-marked = { $count } marked
told-exported = Written: { $name }
refused-nothing-to-export = There is no such session: choose others, or another kind of file.
refused-passphrases-differ = The passphrase has to be typed twice, and the same each time.
refused-no-whole-folder = Write the whole folder, from its beginning: ~ is your own folder.
refused-no-file-name = Write a name for the file, without \ / : * ? " < > |
question-file-there =
    Something is there by this name. Beside it, the new file gets a number after its name.
    .title = Which name?
button-beside = Write beside it
button-replace = Replace

# Share: conflicts
settle-about = Choose one of each with Enter, then save. What you leave stays as it is.
settle-value = What it says
settle-author = By whom and when
settle-nobody = unnamed
settle-by-hand = edited by hand, by nobody known
settle-shown = shown now
settle-deletion = Deleted, and edited by somebody who did not know
settle-deletion-names = Deleted by somebody who did not know all names on its sheet
settle-keep = Keep the session
    .about = The session stays, with all that is in it. Whoever deleted it will see that it was kept.
settle-delete = Delete it again
    .about = The session goes to the trash, with what was edited since. This can be undone.
settle-clock = Dated ahead of today
settle-redate = Date these edits today
    .about = The values stay as they are; only the date of the edits becomes today’s.
settle-raw = Not a value
    .about = This is nothing that a session can hold here; it can be looked at, but not chosen.
settle-line = Names, line { $line }
    .on-page = Names, line { $line } (page { $page }, line { $on_page })
settle-paper = page { $page }, line { $line }
settle-keep-names = Keep the names
    .about = The names stay, with all that is in them. Whoever deleted them will see that they were kept.
settle-keep-line = Keep the line
    .about = The line stays on the sheet, as it was edited since.
settle-take-out = Take it out again
    .about = The line goes from the sheet, with what was edited since. This can be undone.
told-all-chosen = One of each is chosen: Ctrl+S writes it down.
told-settled = Settled. Ctrl+Z takes it back.
told-combined = Combined with what { $name } has saved; your changes are still to be saved.
    .nobody = Combined with what somebody else has saved; your changes are still to be saved.
told-saved-combined = Saved, combined with what { $name } has saved.
    .nobody = Saved, combined with what somebody else has saved.
refused-not-a-value = A session cannot have this value; choose another.
refused-nothing-chosen = Nothing is chosen yet: Enter chooses the selected value.
refused-nothing-to-settle = Copies of this session do not contradict each other.
refused-save-first = Save or undo your changes first.

# Share: history
versions-about = Kept on this computer. Enter brings a version back as a new edit.
versions-when = When
versions-who = By whom
versions-what = What changed
versions-now = now
versions-by-hand =
    Edited by hand, by nobody known.
    .short = by hand
versions-by-hand-found = Edited by hand, by nobody known, found on { $day }.
versions-first = the oldest that is kept
versions-kept = another value was kept beside it
versions-settled = one of several values was chosen
versions-nothing = nothing that is shown
versions-is-now = This is what the session says now.
versions-same = It says what the session says now.
versions-differs = Where it says something else than now
versions-then-now = then: { $then }   now: { $now }
told-brought-back = Brought back as a new edit. Ctrl+Z takes it back.
told-brought-into-form = The form shows that version; save it to keep it. Ctrl+Z takes it back.
refused-no-earlier = No earlier version of this session is kept here.
refused-says-the-same = That is what the session says already.


# Share: arriving
share-refused-no-file = This is no file that can be read to its end, but a device, a pipe or a link to one.
    .advice = Give a file, or the folder of a logbook.
share-flaw-apart = It came twice, and the two copies cannot be put together.
    .advice = Ask whoever sent it for one file with this session alone.

# Share: the command line
cli-value-column = COLUMN=FIELD
cli-about-import = Take in what others have sent: sessions, another logbook, a sheet
cli-about-export = Write sessions into a file for others
cli-argument-files = Bundles, files of single sessions, folders of other logbooks, sheets (CSV, XLSX)
cli-option-dry-run = Only tell what would become of it; write nothing
cli-option-undo = Take back the last import of the command line, as long as nobody has changed what it has written
cli-option-passphrase-file = The file whose first line is the passphrase; without it SABAK_PASSPHRASE, else it is asked for
cli-option-column = What a column of a sheet holds, such as Kogda=starts_on; nothing after = passes it over; may stand several times
cli-option-sheet = The sheet of a workbook; without it the first with sessions
cli-option-with-people = Also take in the names on the sheets of another logbook’s folder
cli-option-without-people = Leave names where they are, also those of a full export
cli-option-with-unmatched = Put columns of sheets that no field takes into the notes, also from a list of people; never who somebody is
cli-option-without-unmatched = Leave out columns of sheets that no field takes
cli-option-export-to = The file, or a folder that is there; - for standard output; without it your documents
cli-option-form = What kind of file; without it as the file’s name ends, else json
cli-option-profile = For whom: a colleague (no participants’ names), in full (with them), a funder (figures only); without it colleague
cli-option-export-rows = What a row of a CSV file is about: a session, a count, a person (full only); without it sessions
cli-option-lock = Lock a full JSON file with a passphrase; nobody opens it without
cli-option-overwrite = Replace a file that is there
cli-example-import-dry = what would become of it
cli-example-import = all of both, as one step
cli-example-import-column = say what a column holds
cli-example-export = everything but people, for a colleague
cli-example-export-funder = figures only, small numbers left out
cli-example-export-lock = everything, behind a passphrase
cli-passphrase-open = Passphrase (it is not shown):
cli-passphrase-new = New passphrase (it is not shown):
cli-passphrase-again = Once more:
cli-no-passphrase = A passphrase is needed. Name a file that has it with --passphrase-file, put it into SABAK_PASSPHRASE, or run the command in a terminal, where it is asked for.
cli-passphrases-differ = The two are not the same. Nothing was written; try again.
cli-export-calendar-has-no-profile = A calendar has no profile: it names nobody. Leave --profile away.
cli-export-no-funder-table = Figures for a funder are several tables: use --form xlsx or --form json.
cli-export-rows-of-csv = --rows is for CSV, which has one table; the other files have all of it, each on its own sheet.
cli-export-people-in-full = A row for each person names people: that is in a full export alone. Add --profile full, if it is for somebody who may have the names.
cli-export-lock-full = A passphrase locks a full JSON file: add --profile full and --form json, or leave --lock away.
cli-export-not-for-eyes = This file is not for a terminal: send it on to a file or a program, or name a file with --to.
cli-export-exists = { $path } is there already and stays as it is. Name another file with --to, or say --overwrite.
cli-export-ending = { $path }: no kind of file ends so. It can end with { $forms }, or say the kind with --form.
cli-export-no-file = { $path } is a device or a pipe, and no file can be put there. --to - writes to standard output.
cli-export-nothing-planned = No session with a date is planned, so there is nothing for a calendar: no file was written.
cli-export-written = { $path }: { $sessions }.
cli-export-inside = In it:
cli-export-outside = Not in it:
cli-export-names-open = People are named in this file, and whoever has it can read them. Give it only to somebody who may have the names; --lock locks it.
cli-export-names-open-table = People are named in this file, and whoever has it can read them. Give it only to somebody who may have the names. No passphrase locks a table: --form json --lock makes a file that one locks.
cli-export-names-locked = People are named in this file; the passphrase locks it. Tell it by another way than the file. Without it nobody opens the file, neither do you.
cli-import-nothing-taken = Nothing was taken in, and the logbook is as it was.
cli-import-cancelled = Cancelled: nothing was taken in.
cli-import-changed = { $path } was changed meanwhile, so nothing was taken in. Run the command again.
cli-import-no-sheet = There is no sheet “{ $asked }”. There are: { $known }
cli-import-no-day = It is no file of sessions, and as a table no column in it has days. Headings: { $known }. Say which column has them: --column "HEADING=starts_on"
cli-import-column-form = “{ $asked }” has no = in it. Write the heading, = and the field: --column "Kogda=starts_on"
cli-import-no-column = No column is called “{ $asked }”. Headings: { $known }
cli-import-no-field = There is no field “{ $asked }”. The name that the form gives it will do, and so will one of these words: { $known }
cli-import-nobody = somebody without a name
cli-import-bundle = { $path }: made on { $day } by { $by }. { $profile }.
    .undated = { $path }: made by { $by }; when cannot be read. { $profile }.
cli-import-sheet = { $path }, sheet “{ $name }”
cli-import-other-sheets = Sessions stand on other sheets too, which are not taken in: { $names }. Each comes in with --sheet NAME.
cli-import-heading = Heading
cli-import-holds = Taken for
cli-import-passed-over = (passed over)
cli-import-people = The rows look like people, not sessions, so columns that nobody knows are left out. --with-unmatched puts them into the notes.
cli-import-personal = It stays out, for notes go to everybody who is sent the session. Into them all the same: --column "{ $heading }=notes"
cli-import-outcome = What becomes of them
cli-import-count = Sessions
cli-import-new = new
cli-import-newer-there = newer there: taken over
cli-import-combined = edited on both sides: both edits stand
cli-import-conflict = the same edited on both sides: both kept, to be settled
cli-import-deleted-there = deleted there: goes to the trash
cli-import-back = deleted by somebody who had not seen every edit: it stays, marked
cli-import-newer-here = newer here: stays
cli-import-deleted-here = deleted here: stays deleted
cli-import-same = the same
cli-import-unfit = cannot be put together: stays as it is
cli-import-unreadable = cannot be taken in
cli-import-changes = What changes:
cli-import-stays = What stays as it is, and why:
cli-import-left = What cannot be taken in:
cli-import-rows = What should be known of the rows:
cli-import-more = … and { $count } more; --json has all
cli-import-with-names = with the names on its sheet
cli-import-back-for-names = names on its sheet were not seen by whoever deleted it
cli-import-by-hand = edited by hand or by another program
cli-import-resembles = looks like { $id }, which you have: same day and place
cli-import-row = Row { $row }
cli-import-cell = Row { $row }, “{ $heading }”
cli-import-names-left = Sheets with names that stay where they are: { $count }. --with-people takes them in.
cli-import-learned = Municipalities and codes that the logbook learns: { $count }
logbook-differs = { $what }: { $here } here, { $there } there
logbook-differs-name = Programme
logbook-differs-funder = Funder
logbook-differs-marker = Gender marker
logbook-differs-from = Programme from
logbook-differs-to = Programme to
logbook-differs-ages = Age profile
logbook-differs-sessions = Sessions to be held in { $place }
logbook-differs-participants = Participants to be reached in { $place }
logbook-differs-called = Name of { $code }
import-logbook-begins = The programme and the age profile are taken over, since nothing stands in this logbook yet.
import-logbook-stays = The logbooks differ; it stays as it is here: { $what }.
import-logbook-more = and { $count } more
cli-import-nothing = Nothing changes: all that can be taken in is here already.
cli-import-nothing-of-it = Nothing of it can be taken in; the logbook is as it was.
cli-import-dry = Nothing has been written. Without --dry-run all of it is done as one step.
cli-import-done = It is done, as one step.
cli-import-way-back = To take all of it back, as long as nobody has changed these files: sabak import --undo
cli-option-restore = Bring the session back from the trash
cli-option-deleted = The sessions in the trash, with who deleted them and when
cli-history-restored = The session is back.
cli-history-in-trash = It was deleted and lies in the trash; with --restore it comes back.
cli-history-none-deleted = No session lies in the trash.
cli-history-deleted-by = deleted { $at } by { $by }
cli-history-how-back = sabak history ID --restore brings one back.
cli-import-no-way-back = It cannot be taken back as a whole: what was before could not be kept. What a session was is in its history on the screens.
cli-import-none-to-undo = There is no import of the command line to take back in this logbook.
cli-import-undo-cancelled = Cancelled: nothing was taken back.
cli-import-undo-changed = { $path } has been changed since the import, so nothing was taken back. What a session was before is in its history: sabak history ID
cli-import-undone =
    { $count ->
        [one] The import of { $day } is taken back: { $count } file is as it was before.
       *[other] The import of { $day } is taken back: { $count } files are as they were before.
    }
cli-import-settle = What was edited on both sides waits for somebody to settle it on the screens: sabak

## Command line

cli-heading-examples = Examples:
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-name = Name
cli-heading-statuses = Exit status
cli-value-folder = FOLDER
cli-value-file = FILE
cli-value-command = COMMAND
cli-value-options = OPTIONS
cli-value-text = TEXT
cli-value-id = ID
cli-value-shell = SHELL
cli-value-lines = NUMBER
cli-value-to = PATH
cli-value-month = MONTH
cli-value-word = WORD
cli-value-name = NAME
cli-about-sabak = Keeps a logbook of training sessions and answers for its totals. Without a command it opens its screens.
cli-about-demo = Open a copy of the sample
cli-about-list = List the sessions, one a line
cli-about-filters = List the filters that have names
cli-about-show = Show every field of one session
cli-about-history = List the versions of one session that this computer has kept
cli-about-sheet = Write the blank attendance sheet of a session, to be printed
cli-about-summary = Add up the sessions that were held
cli-about-calendar = List the sessions day by day, or write the planned ones for other calendars
cli-about-coverage = Tell which topics were held in which municipalities, and what is missing
cli-about-table = Count anything by anything: a cross table
cli-about-check = List what is missing, odd or unreadable
cli-about-schema = Write the JSON Schema of a file of the logbook
cli-about-completions = Write the completions for a shell
cli-about-man = Write the manual page
cli-argument-folder = The logbook’s folder; without it the last one opened, else your own
cli-argument-id = The session’s id, or enough of its beginning
cli-argument-file = Which file: session, people or logbook of a logbook, or bundle
cli-argument-shell = bash, elvish, fish, powershell or zsh
cli-option-folder = The logbook’s folder; without it the last one opened, else your own
cli-option-filter = Only the sessions that fit: words, and oblast: district: place: type: topic: method: status: from: to: check:
cli-option-filter-name = Only the sessions that fit the logbook’s filter of this name; together with --filter both must hold. The names: sabak filters
cli-option-json = Answer in JSON, for another program
cli-option-ages = Report ages by these bands, where counts or known ages tell
cli-option-compare = Set the totals beside others: target, time-before, year-before, all, the name of a filter, or words of a filter
cli-option-by = Tell planned and held sessions by these spans of time; without it by those that suit
cli-option-csv = Answer as a table for a spreadsheet
cli-option-markdown = Answer as a table in Markdown
cli-option-not-stated = Up to how many percent the sex or the age may be not stated; without it as the settings say, else { $usual }
cli-option-margin = Call a group under-represented where its share in the room is smaller than its share of the residents by more than so many percent; without it { $usual }
cli-option-room = Tell only who was in the room against who lives there
cli-option-rows = What goes down: oblast, district, municipality, trainer-type, trainer, topic, method, role, sex, age, group, document-kind, kind, language, status, year, quarter, month, week
cli-option-columns = What goes across: the same words; without it only totals
cli-option-measure = What is counted: sessions, participants, women, men, women-share, hours, average, municipalities, documents, knowledge; without it sessions
cli-option-share = Shares in place of figures: row, column or all
cli-option-name = A table with a name, of the logbook or of the program, in place of the words above
cli-option-sort = Sort the rows: label, total, or the code of a column
cli-option-reverse = Sort the other way round
cli-option-lines = How many lines to sign on, up to { $most }; without it { $usual }
cli-option-to = The file, .docx or .html, or the folder for both; without it the current folder
cli-option-month = Only this month, such as 2019-11
cli-option-ics = Write the planned sessions as an .ics file for other calendars
cli-option-ics-to = The file for --ics, which is not there yet; without it standard output
cli-option-language = Answer in Kyrgyz, Russian or English
cli-option-help = Show this help
cli-option-version = Show the version
cli-example-open = the logbook opened last
cli-example-demo = a look at the sample
cli-example-folder = the logbook in that folder
cli-example-summary = the totals
cli-example-month = the sessions of a month, day by day
cli-example-ics = the planned sessions for other calendars
cli-example-coverage = what is missing where
cli-example-room = who was in the room against who lives there
cli-example-csv = a table for a spreadsheet
cli-example-table = which topics were taught where
cli-example-table-measure = who came, by role and sex
cli-example-table-csv = a named table, for a spreadsheet
cli-example-list = all sessions
cli-example-filters = the filters that --filter-name takes
cli-example-filter-name = the totals by one of them
cli-example-filter = only some of the sessions
cli-example-json = in JSON, from another folder
cli-example-ages = The totals with ages by the bands of the law of 2023
cli-example-compare = the totals beside those of a year before
cli-example-by = planned and held, month by month
cli-example-check = what is missing, odd or unreadable
cli-example-show = one session, by the beginning of its id
cli-example-show-json = its file as it is
cli-example-history = who changed it, when and which fields
cli-example-history-json = the same for programs
cli-example-history-deleted = the sessions in the trash
cli-example-history-restore = a deleted session brought back
cli-example-sheet = its blank attendance sheet, as .docx and .html
cli-example-sheet-to = that file alone, with fewer lines
cli-example-schema = what the file of a session may hold
cli-example-completions = once, for bash
cli-example-man = read the manual page
cli-status-0 = Done.
cli-status-1 = The check has found something.
cli-status-2 = The arguments, or what they name, are wrong.
cli-status-3 = The folder or a file could not be read or written. What could be read was answered.
cli-refused = These arguments do not go together.
cli-refused-option = There is no option { $argument } here.
cli-refused-word = { $argument } is a word too many.
cli-refused-command = There is no command { $argument }.
cli-refused-no-value = { $argument } needs a value after it.
cli-refused-value = { $argument } cannot be “{ $value }”. It can be: { $choices }.
cli-refused-number = { $argument } cannot be “{ $value }”. It is a whole number from { $least } to { $most }.
cli-refused-missing = { $argument } is missing.
cli-refused-not-text = One of the arguments is not UTF-8 text.
cli-refused-nearest = Did you mean: { $nearest }
cli-refused-help = What there is: sabak --help
cli-no-folder = There is no folder { $path }.
cli-no-logbook = There is no logbook yet. Name its folder with --folder, or start one with: sabak
cli-no-session = No session here has an id that begins with “{ $asked }”. The ids stand in: sabak list
cli-no-table = There is no table called “{ $asked }”. There are: { $names }
cli-no-filter = No filter of the logbook is called “{ $asked }”. There are:
cli-no-filters = No filter of the logbook is called “{ $asked }”: none has a name yet. One is named on the screens, where the filter is built (Alt+F).
cli-nothing-beside-target = There is no target to compare with: either no municipality has one, or the filter leaves out sessions for other reasons than where they were.
cli-nothing-beside-time = There is no other time to compare with: no session was held, or a word of the filter may be a date; type it after from:, to: or month:.
cli-nothing-beside-words = The filter has a word without a key that may be a date or a place, so nothing can stand in its place. Type it after its key, such as month: or oblast:.
cli-not-compared = Totals cannot be compared with “{ $asked }”. After --compare stands: target, time-before, year-before, all, an oblast, the name of a filter of the logbook, or words of the filter with a key, such as year:2019 or "topic:budget".
cli-no-column = The table has no column with the code “{ $asked }” to sort by.
cli-several-sessions = Several sessions have an id that begins with “{ $asked }”. Type more of it:
cli-filter-not-understood = This part of the filter is not understood: { $parts }. Dates are typed as 18.11.2019; after check: stands yes or no. Before a colon stands one of: { $keys }.
cli-sheet-ending = The sheet cannot be written as { $path }: after --to stands a file that ends in .docx or .html, or a folder that is there.
cli-no-month = “{ $asked }” is no month. A month is typed as 2019-11.
cli-exists = { $path } is there already and stays as it is. Move it away, or name another file or folder with --to.
cli-no-terminal =
    sabak draws its screens in a terminal, and there is none here. Without one:
      sabak summary    the totals
      sabak list       the sessions
      sabak check      what is missing, odd or unreadable
      sabak --help     everything else
    .sample =
    The sample opens in a terminal, and there is none here. Without one, in the folder with the source of sabak:
      sabak summary --folder sample-data
cli-no-output = The answer could not be written: { $text }
cli-left-out =
    { $count ->
        [one] { $count } file could not be read and is not in this answer. What is wrong with it: sabak check
       *[other] { $count } files could not be read and are not in this answer. What is wrong with them: sabak check
    }
cli-column-place = Place
cli-column-people = People
cli-column-women = Women %
cli-column-status = Status
cli-column-hours = Hours
cli-column-problems = To check
cli-column-held = Held
cli-column-wanted = Target
cli-column-elsewhere = Elsewhere
cli-column-beside = There
cli-column-difference = Difference
cli-column-residents-share = Residents %
cli-column-participants-share = In the room %
cli-column-of-residents = Of residents
cli-column-of-participants = Of participants
cli-column-told-apart = Told apart by
cli-column-group-code = Group code
cli-column-group = Group
cli-column-verdict = Finding
cli-column-sessions-beside = Compared sessions
cli-column-participants-beside = Compared participants
cli-column-sessions-of-target = Sessions where there is a target
cli-column-participants-of-target = Participants where there is a target
cli-column-sessions-difference = Difference in sessions
cli-column-participants-difference = Difference in participants
cli-column-id = Id
cli-column-sessions = Sessions
cli-column-participants = Participants
cli-column-oblast = Oblast
cli-column-district = District
cli-column-municipality = Municipality
cli-column-code = Code
cli-column-breakdown = By
cli-column-name = Name
cli-row-total = Total
cli-column-target-sessions = Target sessions
cli-column-planned = Planned
cli-column-target-participants = Target participants
cli-list-all =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }; participants in those that were held: { $participants }.
cli-list-filtered =
    { $count ->
        [0] No session fits the filter; there are { $all } in all.
       *[other] { $count } of { $all ->
            [one] { $all } session
           *[other] { $all } sessions
        }; participants in those that were held: { $participants }.
    }
cli-list-empty = There are no sessions in this logbook yet.
cli-calendar-whole = All sessions
cli-calendar-dated = All that have a date
cli-calendar-counts = held { $held }, planned { $planned }, other { $other }
cli-calendar-going-on = Going on from before
cli-calendar-until = until { $date }
cli-count-topics =
    { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }
cli-told-participants =
    { $count ->
        [one] { $count } participant: { $by-sex }
       *[other] { $count } participants: { $by-sex }
    }
cli-told-problems = to check: { $count }
cli-calendar-overdue =
    { $count ->
        [one] { $count } planned session lies in the past: sabak list --filter "{ $filter }"
       *[other] { $count } planned sessions lie in the past: sabak list --filter "{ $filter }"
    }
cli-calendar-undated =
    { $count ->
        [one] { $count } session has no date.
       *[other] { $count } sessions have no date.
    }
cli-figure-sessions = { $held } held, { $planned } planned, { $postponed } postponed, { $cancelled } cancelled{ $other ->
        [0] {""}
       *[other] {", "}{ $other } with another status
    }
    .label = Sessions
cli-figure-municipalities =
    { $target ->
        [0] { $reached } reached
       *[other] { $reached } reached; { $target-reached } of the { $target } that are to be reached
    }
    .label = Municipalities
cli-figure-participants =
    { $total ->
        [0] 0
       *[other] { $total }, of them { $by-sex }
    }
    .label = Participants
cli-figure-women = { $share } of the { $stated } whose sex is stated
    .label = Share of women
cli-figure-people =
    { $different } different, as far as is known, in { $attendances } attendances by name ({ $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    })
    .label = People
cli-figure-hours =
    { $without ->
        [0] { $hours }
        [one] { $hours }; { $without } session does not say
       *[other] { $hours }; { $without } sessions do not say
    }
    .label = Hours
cli-figure-knowledge =
    { $tested ->
        [one] { $before } before, { $after } after: { $tested } participant tested
       *[other] { $before } before, { $after } after: { $tested } participants tested
    } in { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    }
    .label = Knowledge
cli-figure-uncounted =
    { $count ->
        [one] { $count } session does not say how many were tested, so its tests do not count
       *[other] { $count } sessions do not say how many were tested, so their tests do not count
    }
    .label = Tests left out
count-other = { $count } other
cli-count-not-stated = { $count } not stated
cli-by-oblast = Oblast
cli-by-district = District
cli-in-no-district = In no district
cli-by-month = Month
cli-types-overlap = Trainer types overlap, { $overlap }.
cli-topics-overlap = Topics overlap, { $overlap }.
cli-methods-overlap = Methods overlap, { $overlap }.
cli-sessions-overlap = Sessions overlap: one counts in every line that has somebody of it, so they are not added up.
cli-types-none =
    { $none ->
        [0] No session was without a trainer.
        [one] { $none } session had no trainer of any type.
       *[other] { $none } sessions had no trainer of any type.
    }
cli-groups-overlap = Groups overlap: somebody can belong to several, so they are not added up.
cli-remark-attendances = Participants are attendances: somebody who came to two sessions counts twice.
cli-remark-disagree =
    { $count ->
        [one] In { $count } session the ways of counting differ, the largest counts: sabak list --filter differ:yes
       *[other] In { $count } sessions the ways of counting differ, the largest counts: sabak list --filter differ:yes
    }
cli-remark-problems =
    { $count ->
        [one] { $count } session has something to check: sabak check
       *[other] { $count } sessions have something to check: sabak check
    }
cli-compared = Compared with { $name }:
cli-compared-nothing = There is nothing there to compare with: no session.
cli-compared-figure = { $label }: { $figure } here, { $beside } there
cli-compared-target = { $label }: { $figure }, wanted { $beside }
cli-compared-targets =
    { $label } in the { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    } with a target: { $figure }, wanted { $beside }
cli-compared-elsewhere = ; and { $shown } elsewhere
cli-compared-held = Sessions held
cli-compared-planned = Sessions planned
cli-compared-municipalities = Municipalities reached
cli-compared-sex-not-stated = Sex not stated
cli-compared-before = Knowledge before
cli-compared-after = Knowledge after
cli-difference =
    { $way ->
        [more] { $by } more
        [fewer] { $by } fewer
        [less] { $by } less
       *[same] no difference
    }
cli-difference-points =
    { $way ->
        [same] no difference
       *[other] { $count ->
            [one] { $by } percentage point
           *[other] { $by } percentage points
        } { $way ->
            [less] less
           *[more] more
        }
    }
cli-summary-filter = Only the sessions that fit the filter: { $filter }
cli-filter-named = Only the sessions that fit the filter “{ $name }”: { $filter }
cli-filters-line = { $name }: { $filter }; { $sessions }.
cli-filters-none = No filter has a name yet. One is named on the screens, where the filter is built (Alt+F).
cli-filters-not-understood = not understood any more
cli-coverage-reached =
    { $target ->
        [0] Reached { $reached ->
            [one] { $reached } municipality
           *[other] { $reached } municipalities
        }; every topic in { $complete }.
       *[other] Reached { $target-reached } of { $target } municipalities; every topic in { $complete }.
    }
cli-coverage-of-filter = Only the sessions that the filter takes count here: what was held besides is told as missing.
cli-coverage-topics = Municipalities by topic: { $topics }.
cli-coverage-nothing = nothing held yet
cli-coverage-nothing-filtered = none under this filter
cli-coverage-planned = { $topic } (planned)
cli-coverage-complete = no topic missing
cli-coverage-all-missing = every topic missing
cli-coverage-missing = missing: { $topics }
cli-coverage-missing-filtered = not under this filter: { $topics }
cli-room-nothing = Of no municipality here has anybody entered who lives there.
cli-room-same = As told of { $name } alone: of no other here is it known who lives there.
cli-room-margin = A group is called under-represented where its share is smaller by more than { $margin } of its share of the residents.
cli-room-verdict-even = enough came
cli-table-held =
    { $count ->
        [one] { $count } held session
       *[other] { $count } held sessions
    }
cli-no-data = no data
cli-table-title = { $figures }: { $rows } by { $columns }
cli-check-clean =
    { $count ->
        [one] { $count } session: nothing is missing, nothing is contradictory.
       *[other] { $count } sessions: nothing is missing, nothing is contradictory.
    }
cli-check-unreadable = Files that cannot be read: { $count }
cli-check-read-only = Files that a newer version wrote: { $count }. They are counted, and cannot be changed here.
cli-check-odd = Odd in files beside the sessions: { $count }
cli-check-severity = { $severity }: { $count }
cli-check-explained = Numbers that differ, with the reason in the note: { $count }
cli-without-date = Without a date
cli-without-hour = Without an hour
cli-without-place = without a place
cli-show-participants =
    { $count ->
        [0] Participants: { $count }
       *[other] Participants: { $count } ({ $by-sex })
    }
cli-show-problems = To check
cli-show-created = Recorded
cli-show-changed = Last changed


## Parting

parting-crashed =
    sabak has stopped because of a mistake in the program itself.
    What you had not saved is kept as a draft, and is offered when you open the logbook again.
    Drafts: { $folder }
    Please send the line below to whoever looks after the program.
parting-sample-stays = You changed the copy of the sample. It stays here: { $folder }


## Dates

month-1 = January
    .of = January
    .short = Jan
month-2 = February
    .of = February
    .short = Feb
month-3 = March
    .of = March
    .short = Mar
month-4 = April
    .of = April
    .short = Apr
month-5 = May
    .of = May
    .short = May
month-6 = June
    .of = June
    .short = Jun
month-7 = July
    .of = July
    .short = Jul
month-8 = August
    .of = August
    .short = Aug
month-9 = September
    .of = September
    .short = Sep
month-10 = October
    .of = October
    .short = Oct
month-11 = November
    .of = November
    .short = Nov
month-12 = December
    .of = December
    .short = Dec
weekday-1 = Monday
    .short = Mon
weekday-2 = Tuesday
    .short = Tue
weekday-3 = Wednesday
    .short = Wed
weekday-4 = Thursday
    .short = Thu
weekday-5 = Friday
    .short = Fri
weekday-6 = Saturday
    .short = Sat
weekday-7 = Sunday
    .short = Sun
date-long = { $day } { $month } { $year }
date-long-weekday = { $day } { $month } { $year }, { $weekday }
date-short = { $day } { $month } { $weekday }
date-short-year = { $day } { $month } { $year }
date-week = { $from } { $from-month } – { $to } { $to-month }
date-week-in-month = { $from }–{ $to } { $to-month }
date-week-year = { $week } { $year }
date-quarter = Q{ $quarter } { $year }
date-month-year = { $month } { $year }
period-one-month = { $from }–{ $to } { $month } { $year }
period-one-year = { $from } { $from-month } – { $to } { $to-month } { $year }
period-years = { $from } – { $to }
period-from = from { $date }
period-until = until { $date }

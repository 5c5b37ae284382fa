### Words of sabak in Russian. The three files have the same messages, sections and order;
### a message is named after what asks for it.


## General

value-yes = Да
value-no = Нет
value-not-stated = Не указано
value-unknown = Неизвестно
value-total = Всего
value-nothing-found = Ничего не найдено
count-sessions =
    { $count ->
        [one] { $count } занятие
        [few] { $count } занятия
       *[many] { $count } занятий
    }
count-participants =
    { $count ->
        [one] { $count } участник
        [few] { $count } участника
       *[many] { $count } участников
    }
count-women =
    { $count ->
        [one] { $count } женщина
        [few] { $count } женщины
       *[many] { $count } женщин
    }
count-men =
    { $count ->
        [one] { $count } мужчина
        [few] { $count } мужчины
       *[many] { $count } мужчин
    }
count-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
button-save = Сохранить
button-keep-draft = Оставить черновик
button-discard = Не сохранять
button-stay = Вернуться
    .file = Назад
button-continue-draft = Продолжить
button-later = Позже
button-drop-draft = Удалить черновик
button-mine = Оставить мою
button-theirs = Взять их
    .deleted = Пусть удалено
    .broken = Закрыть мою
button-both = Сравнить обе
    .names = Добавить их строки к моим
button-apply = Сделать
    .mend = Исправить
button-create = Начать журнал
button-no = Нет
button-back = Назад
button-close = Закрыть
told-saved = Сохранено.
told-nothing-to-save = Изменений нет; файл остался прежним.
told-draft-kept = Оставлено как черновик; он стоит в списке.
told-draft-dropped = Черновик удалён. { $undo } вернёт его.
told-draft-back = Черновик возвращён.
told-deleted = Перемещено в корзину. { $undo } вернёт занятие.
told-undone = Последнее изменение отменено. { $redo } повторит его.
told-redone = Последнее изменение сделано снова. { $undo } отменит.
told-kept-mine = Остаётся ваша версия; при сохранении она заменит их.
told-took-theirs = Теперь в форме их версия.
told-sample = Это копия примера: меняйте что угодно.
refused-nothing-to-copy = Ничего не выбрано для копирования.
refused-nothing-to-undo = Отменять нечего.
refused-nothing-to-redo = Повторять нечего.
refused-changed-meanwhile = Не сделано: файл за это время изменили.
refused-newer-format = Не сохранено: файл записан более новой программой, формат { $count }.
question-leave-form = Изменения в форме ещё не сохранены. Черновик сбережёт их: он останется в списке, пока вы к нему не вернётесь.
    .title = Закрыть форму?
question-leave-residents =
    То, что вы внесли об этом муниципалитете, ещё не сохранено.
    .title = Выйти без сохранения?
question-quit = В форме есть несохранённые изменения. Черновик сбережёт их: он останется в списке, пока вы к нему не вернётесь.
    .title = Выйти из программы?
question-drafts = Есть изменения, которые ещё не сохранены:
    .title = Продолжить черновик?
    .untitled = Занятие без даты и места
    .kept = Черновик оставлен { $when }.
    .more =
        { $count ->
            [one] После него ждёт ещё { $count } черновик.
            [few] После него ждут ещё { $count } черновика.
           *[many] После него ждут ещё { $count } черновиков.
        }
question-their-change = Это занятие изменили, пока вы его правили: { $who }, { $when }.
    .title = Занятие изменили
    .nobody = кто-то другой
    .kept = Ваши правки на месте, а в файле другая версия. Пока вы не выберете, ничего не пропадёт.
question-their-deletion = Пока вы правили это занятие, его удалили. Ваши правки на месте: оставьте их, и сохранение вернёт занятие.
    .title = Занятие удалили
question-their-break = Пока вы правили это занятие, файл изменили, и он больше не читается. Ваши правки на месте. Пока файл не исправлен, поверх него ничего не пишется.
    .title = Файл повреждён
question-their-names = Пока вы вводили имена, их изменил кто-то другой. В вашем списке строк: { $mine }, в файле: { $theirs }.
    .title = Список имён изменился
question-their-names-gone = Файла с именами больше нет, или его нельзя прочитать. Введённое осталось здесь: оставьте его, и при сохранении файл появится снова, если его месту ничто не мешает.
    .title = Файл с именами
question-changes = Изменится:
    .title = Что изменится
    .cell = { $what }: { $from } → { $to }
    .sum = Всего { $from } → { $to }. Ячейки, которые изменятся:
    .more = и ещё { $count }
question-age-profile =
    Журнал будет считать по этим группам: { $name }.
    .title = Другие возрастные группы?
question-create = В этой папке нет журнала. Он будет создан: файл с программой и папка для занятий. Остальное в папке не изменится.
    .title = Начать журнал?
question-told = Помешал файл
ago-moments = только что
ago-minutes =
    { $count ->
        [one] { $count } минуту назад
        [few] { $count } минуты назад
       *[many] { $count } минут назад
    }
ago-hours =
    { $count ->
        [one] { $count } час назад
        [few] { $count } часа назад
       *[many] { $count } часов назад
    }
ago-days =
    { $count ->
        [one] { $count } день назад
        [few] { $count } дня назад
       *[many] { $count } дней назад
    }
ago-date = { $date }
question-not-saved = Ваши правки в файл не попали. Они оставлены как черновик, форма остаётся открытой.
    .title = Не сохранено
question-not-kept = Ваши правки есть только в этой форме: записать черновик не удалось. Не закрывайте форму. Освободите место на диске и сохраните ещё раз или скопируйте набранное в другое место.
    .title = Черновик не записан


## Commands

command-help = Справка: какие клавиши здесь работают
    .hint = справка
command-palette = Найти команду по названию
command-settings = Настройки
command-back = Назад
    .hint = назад
command-copy-to-clipboard = Скопировать выбранное
command-next-language = Следующий язык
    .hint = язык
command-new-logbook = Начать новый журнал
command-open-folder = Открыть журнал в другой папке
command-suspend = Выйти на время в командную строку
command-quit = Выйти
    .hint = выход
command-screen-sessions = Занятия: список
command-screen-overview = Обзор: итоги
command-screen-coverage = Охват: муниципалитеты по темам
command-screen-table = Таблица: любые итоги по любым признакам
command-screen-calendar = Календарь: занятия по дням
command-screen-check = Проверка: готово ли к отчёту?
command-screen-share = Обмен: передать и принять
command-next-screen = Следующий экран
command-previous-screen = Предыдущий экран
command-undo = Отменить последнее изменение
    .hint = отмена
command-redo = Повторить отменённое
command-reload = Прочитать папку заново
command-filter = Отобрать занятия
    .hint = фильтр
command-clear-filter = Очистить фильтр: показать все занятия
    .hint = очистить
command-report-bands = Показать возраст по другим группам
command-clear-part = Больше не спрашивать об этом, или забыть фильтр
    .hint = убрать
command-build-filter = Составить фильтр из списков
    .hint = подобрать
command-keep-filter = Оставить фильтр и перейти к списку
    .hint = к списку
command-move-up = Вверх
command-move-down = Вниз
    .hint = вниз
command-move-left = Влево
command-move-right = Вправо
    .hint = вправо
command-page-up = На экран вверх
command-page-down = На экран вниз
    .hint = дальше
command-first = К первому
command-last = К последнему
command-accept = Выбрать
    .hint = выбрать
command-toggle = Отметить или снять отметку
    .hint = отметить
command-open = Открыть занятие
    .hint = открыть
command-new-session = Новое занятие
    .hint = новое
command-copy-session = Новое занятие по образцу этого
    .hint = копия
command-delete = Удалить занятие в корзину
    .hint = удалить
command-sort-next = Сортировать по следующему столбцу
command-sort-previous = Сортировать по предыдущему столбцу
command-reverse-sort = Сортировать в обратном порядке
command-toggle-detail = Показать или скрыть подробности
command-mark =
    Отметить занятие или снять отметку
    .hint = отметить
command-mark-down = Отметить это занятие и следующее
command-mark-up = Отметить это занятие и предыдущее
command-mark-all = Отметить все занятия или ни одного
command-export =
    Записать файл
    .hint = запись
command-next-panel = Следующая группа показателей
    .hint = далее
command-previous-panel = Предыдущая группа показателей
command-open-behind = Занятия, из которых сложилось это число
    .hint = занятия
command-compare-with = Сравнить итоги с планом, другим временем или областью
    .hint = сравнить
command-next-unit =
    Показать время по неделям, месяцам, кварталам, годам или как подходит
    .hint = недели, месяцы
command-enlarge = Увеличить панель или уменьшить снова
    .hint = увеличить
command-open-finding = Перейти к нужному полю
    .hint = к полю
command-mend = Исправить сразу, если это бесспорно
command-mend-all = Исправить сразу всё такое же, если это бесспорно
command-toggle-year = Год или месяц календаря
    .hint = год/месяц
command-next-overdue = Следующее запланированное занятие в прошлом
command-export-planned = Запланированные занятия в файл для других календарей (.ics)
command-open-cell = Занятия этой ячейки или новое, если их нет
    .hint = открыть
command-next-order = Сортировать по недостающему, названию или дате
    .hint = порядок
command-next-grouping = Группировать по районам, областям или никак
    .hint = группы
command-show-room = Кто был на занятиях и кто здесь живёт
    .hint = кто был
command-show-topics = Вернуться к темам
    .hint = темы
command-next-margin = Другой порог для слабо представленных
    .hint = порог
command-edit-profile = Внести жителей и цели муниципалитета
    .hint = жители
command-choose-rows = Выбрать строки
    .hint = строки
command-choose-columns = Выбрать столбцы
    .hint = столбцы
command-choose-measure = Выбрать, что считать
    .hint = что
command-next-rows = Следующий признак для строк
command-previous-rows = Предыдущий признак для строк
command-next-columns = Следующий признак для столбцов
command-previous-columns = Предыдущий признак для столбцов
command-next-measure = Считать следующее
command-previous-measure = Считать предыдущее
command-next-share = Доли строки, столбца, всего или числа
    .hint = доли
command-sort-by-column = Сортировать по выбранному столбцу
command-transpose = Повернуть: строки станут столбцами
command-toggle-chart = Показать столбец полосами или таблицу
    .hint = полосы
command-copy-markdown = Скопировать таблицу как Markdown
command-write-table = Записать таблицу в файл
    .hint = файл
command-named-tables = Таблицы с именами: открыть, сохранить эту
    .hint = таблицы
command-remove-table = Убрать имя из журнала
command-save = Сохранить
    .hint = сохранить
command-save-draft = Оставить черновик и выйти
command-next-field = Следующее поле
    .hint = далее
command-previous-field = Предыдущее поле
command-next-section = Следующий раздел
    .hint = раздел
command-previous-section = Предыдущий раздел
command-next-choice = Следующий вариант
    .hint = изменить
command-previous-choice = Предыдущий вариант
command-calendar = Выбрать дату в календаре
    .hint = календарь
command-pick = Выбрать из списка
    .hint = выбрать
command-add-row = Добавить запись
    .hint = добавить
command-remove-row = Убрать запись
    .hint = убрать
command-row-up = Переместить запись вверх
command-row-down = Переместить запись вниз
command-clear-cell = Очистить ячейку
command-open-attendance = Явка: кто пришёл
    .hint = явка
command-next-way = Другой способ ввода: числа, имена, счёт у входа
    .hint = режим
command-previous-way = Предыдущий способ ввода
command-step-up = На одного больше в ячейке
command-step-down = На одного меньше в ячейке
command-extend-up = Выделить и ячейку выше
command-extend-down = Выделить и ячейку ниже
command-extend-left = Выделить и ячейку слева
command-extend-right = Выделить и ячейку справа
command-select-all = Выделить все ячейки
command-fold-grid = Скрыть пустые роли и возрасты или показать их
    .hint = свернуть
command-age-profile = Возрастные группы журнала
command-fill-grid = Заполнить таблицу по именам
command-headcount-from-grid = Взять общее число из таблицы
command-write-reason = Записать, почему числа расходятся
command-next-line = Следующая строка списка
    .hint = след. строка
command-duplicate-line = Копия строки под ней
command-break-page = Начать с этой строки новый лист или отменить это
command-page-sums = Ввести итоги этого листа с бумаги
    .hint = сверка листа
command-mark-all-present = Отметить присутствующими всех без отметки
command-print-sheet = Сделать лист регистрации для печати
command-find-repeats = Люди, которые, возможно, есть в нескольких списках
command-same-person = Один и тот же человек
    .hint = один человек
command-different-people = Разные люди
    .hint = разные
command-settle-copies = Где копии расходятся: выбрать
command-choose-value = Выбрать этот вариант
    .hint = выбрать
command-earlier-versions = Прежние версии занятия
command-bring-back = Вернуть эту версию
    .hint = вернуть
command-next-use = Считать столбец чем-то другим
    .hint = что это
command-previous-use = Считать столбец предыдущим
command-toggle-headings = Первая строка — заголовки или человек
    .hint = заголовки
command-take-rows =
    Добавить строки
    .hint = добавить
command-cursor-left = На символ влево
command-cursor-right = На символ вправо
command-word-left = На слово влево
command-word-right = На слово вправо
command-line-start = В начало строки
command-line-end = В конец строки
command-line-up = На строку вверх
command-line-down = На строку вниз
command-text-start = В начало текста
command-text-end = В конец текста
command-new-line = Начать новую строку
    .hint = абзац
command-erase-left = Стереть перед курсором
command-erase-right = Стереть после курсора
command-erase-word = Стереть слово перед курсором
command-erase-to-start = Стереть до начала строки
command-erase-to-end = Стереть до конца строки
command-previous-day = Предыдущий день
command-next-day = Следующий день
command-previous-week = Предыдущая неделя
command-next-week = Следующая неделя
command-previous-month = Предыдущий месяц
command-next-month = Следующий месяц
    .hint = месяц
command-previous-year = Предыдущий год
command-next-year = Следующий год
    .hint = год
command-today = Сегодня
    .hint = сегодня
command-previous-button = Предыдущая кнопка
command-next-button = Следующая кнопка
    .hint = далее
command-press = Нажать кнопку
    .hint = нажать
command-keep-mine = Оставить своё значение
    .hint = своё
command-take-theirs = Взять значение из файла
    .hint = из файла
command-keep-all-mine = Оставить все свои значения
    .hint = всё своё
command-take-all-theirs = Взять все значения из файла
    .hint = всё из файла
scope-everywhere = Везде
scope-logbook = Пока открыт журнал
scope-screen = На экранах верхней строки
scope-sessions = Список занятий
scope-overview = Итоги
scope-timeline = Итоги: недели, месяцы, кварталы, годы
scope-coverage = Охват
scope-room = Охват: кто был на занятиях
scope-residents = Жители муниципалитета
scope-crosstab = Сводная таблица
scope-agenda = Календарь
scope-agenda-day = Занятия одного дня календаря
scope-check = Проверка
scope-share = Передать и принять
scope-form = Форма занятия
scope-list = Список записей в форме
scope-empty-list = Список записей, в котором ещё ничего нет
scope-grid = Таблица численности
scope-attendance = Явка
scope-counts = Таблица на экране явки
scope-names = Список имён
scope-mark = Ячейка, которую пишет одна клавиша
scope-offers = Люди, предложенные под именем
scope-tally = Счёт у входа
scope-repeats = Люди, которые могут повторяться
scope-paste = Вставленные строки
scope-profile = Список на выбор
scope-listing = Список над таблицей
scope-choice = Поле с несколькими вариантами
scope-field = Строка текста
scope-notes = Несколько строк текста
scope-date = Дата
scope-pick = Поле с выбором из списка
scope-picker = Открытый список
scope-marking = Открытый список, где отмечают несколько
scope-calendar = Календарь
scope-filter = Строка фильтра
scope-builder = Составление фильтра
scope-dialog = Вопрос с кнопками
scope-palette = Список команд
scope-help = Справка
scope-settings = Настройки
scope-start = Первый экран
scope-compare = Ваша версия рядом с версией файла
scope-settle = Где копии расходятся
scope-versions = Прежние версии


## Screens

screen-sessions = Занятия
screen-overview = Обзор
screen-coverage = Охват
screen-table = Таблица
screen-calendar = Календарь
screen-check = Проверка
screen-share = Обмен
screen-start = sabak
screen-compare = Ваша версия и версия из файла
screen-repeats = Одни и те же люди в разных списках?
screen-settle = Где копии расходятся
screen-versions = Прежние версии
screen-too-small = Окно слишком мало: нужно { $columns } столбцов и { $rows } строк
screen-reading = прочитано { $done } из { $count }
screen-filter = Фильтр
screen-filter-empty = { $key } — искать, { $build } — выбрать по спискам
screen-sample = копия примера
screen-ages-by = возраст: { $profile }
screen-logbook-unreadable = logbook.json не читается
screen-logbook-newer = logbook.json от более новой версии
screen-files-unreadable =
    { $count ->
        [one] { $count } файл не читается
        [few] { $count } файла не читаются
       *[other] { $count } файлов не читаются
    }
screen-filter-not-understood = непонятно: { $parts }
screen-sessions-some =
    { $shown } из { $count ->
        [one] { $count } занятия
       *[other] { $count } занятий
    }


## Sessions

column-date = Дата
column-place = Место
column-trainers = Тренеры
column-topics = Темы
column-people = Людей
column-women = Ж %
column-status = Статус
sessions-draft = Черновик
sessions-draft-heading = Черновик, ещё не сохранён
sessions-draft-about =
    Отложен { $at }.
    Нажмите Enter, чтобы продолжить.
sessions-unreadable = Не читается
sessions-unreadable-heading = Этот файл не читается
sessions-reading = Читаем занятия…
sessions-empty =
    Здесь пока нет занятий.

    Нажмите n (т) или Ins, чтобы записать первое.
sessions-none-taken =
    Ни одно занятие не подходит под фильтр.

    Нажмите Esc, чтобы снова увидеть все.
sessions-others = { $count } другое
sessions-not-stated = { $count } не указано

filter-key-oblast = область, обл
filter-key-district = район
filter-key-place = место, муниципалитет, село
filter-key-type = тип, тренер
filter-key-by = вёл, вела, вели
filter-key-topic = тема
filter-key-method = метод
filter-key-status = статус
filter-key-kind = вид
filter-key-language = язык
filter-key-role = роль
filter-key-sex = пол
filter-key-age = возраст
filter-key-group = группа
filter-key-counted = среди, пришли
filter-key-document = документ
filter-key-from = с, от
filter-key-to = по, до
filter-key-ended = закончено, завершено
filter-key-year = год
filter-key-quarter = квартал
filter-key-month = месяц
filter-key-week = неделя
filter-key-tested = тест
filter-key-names = имена
filter-key-differ = расхождение, расходятся
filter-key-check = проверка, проблемы
filter-value-several = несколько
filter-name-oblast = Область
filter-name-district = Район
filter-name-place = Муниципалитет
filter-name-from = С (день)
filter-name-to = По (день)
filter-name-ended = Закончилось к (день)
filter-name-year = Год
filter-name-quarter = Квартал
filter-name-month = Месяц
filter-name-week = Неделя
filter-name-type = Тип тренера
filter-name-by = Тренер
filter-name-topic = Тема
filter-name-method = Метод
filter-name-kind = Вид занятия
filter-name-status = Статус
filter-name-language = Язык
filter-name-role = Роль
filter-name-sex = Пол
filter-name-age = Возраст
filter-name-group = Группа
filter-name-document = Документ
filter-name-tested = Проверка знаний
filter-name-names = Есть имена
filter-name-differ = Подсчёты расходятся
filter-name-check = Есть замечания
filter-keep = Сохранить с именем …
filter-builder-title = Фильтр
filter-builder-search = печатайте, чтобы найти
filter-builder-day = день: 18.11.2019, 18 11, +7
filter-builder-name = как назвать
filter-builder-no-name = Нужно имя, например «Иссык-Куль 2019».


## Form

form-title = Занятие
form-title-new = Новое занятие
form-state-new = новое
form-state-unsaved = ● ещё не сохранено
form-state-saved = сохранено
form-state-read-only = только чтение
form-same-day = в тот же день
form-pick-empty = наберите первые буквы
form-picker-as-typed = Оставить как написано: { $name }
form-grid-share = { $share } указанных
form-grid-not-stated = { $count } не указано
form-grid-reported = в отчёт: { $count }
attendance-title = Явка
attendance-way-counts = Числа
attendance-way-names = Имена
attendance-way-tally = Счёт у входа
attendance-headcount = Всего человек { $number }
attendance-counted = В таблице { $number }
attendance-named = По именам { $number }
attendance-apart = расходятся на { $count }
attendance-women = женщин { $share }
attendance-lines =
    { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }
attendance-new-line = имя
attendance-page = Лист { $page }: { $lines ->
        [one] { $lines } строка
        [few] { $lines } строки
       *[many] { $lines } строк
    }, женщин { $women }
attendance-page-paper = на бумаге: подписей { $signatures }{ $women ->
        [none] {""}
       *[other] , женщин { $women }
    }
attendance-page-only = Лист { $page }
attendance-page-signatures = на бумаге: подписей
attendance-page-women = женщин
attendance-page-enter = { $key } — сверить с бумагой
attendance-page-agrees = сходится
attendance-page-lines-by = строк { $by }
attendance-page-women-by = женщин { $by }
attendance-page-about = Сколько подписей на этом листе бумаги и сколько из них женских. С этим сверяются строки листа.
attendance-seen =
    { $count ->
        [one] { $count } список
        [few] { $count } списка
       *[many] { $count } списков
    }
attendance-running = { $time } с первого
attendance-any-role = без роли
attendance-one-female = женщина
attendance-one-male = мужчина
attendance-one-other = другое
attendance-one-not_stated = кто-то
attendance-counting = Считаем: { $role }
attendance-tally-women = Женщины
attendance-tally-men = Мужчины
attendance-tally-all = Всего
attendance-tally-about = Клавиша на человека, цифра выбирает роль. Считается сразу.
attendance-tally-last = Здесь сосчитано: { $count }; последний: { $who }
age-profile-title = Возрастные группы журнала
age-profile-now = По этим группам журнал считает сейчас.
age-profile-all-placed = Все, кто сосчитан по возрасту ({ $count }), — внутри этих групп. Сосчитанное не меняется.
age-profile-lost = Нельзя перевести: { $count } чел. в занятиях: { $sessions }, сосчитанные как { $bands }. Сосчитанное не меняется и остаётся в своих столбцах. Внутри одной из этих групп: { $placed } чел. Где известен год рождения, таблицу можно заполнить по именам заново.
age-profile-report-title = Возрастные группы в итогах
age-profile-as-counted = Как посчитано
age-profile-as-counted-about = Каждое число стоит в той группе, в которой его ввели.
age-profile-report-all = Все { $placed }, чей возраст указан, стоят в одной из этих групп; возраст не указан: { $unstated }.
age-profile-report-lost = Стоят в одной из этих групп: { $placed }. Нельзя отнести: { $count }, занятий с такими: { $sessions }. Их считали в группах, которые переходят через границу, и возраста в списках не хватает, чтобы их разделить. Возраст не указан: { $unstated }.
rows-title = Вставленные строки
rows-skip = (пропустить)
rows-surname = Фамилия
rows-given-name = Имя
rows-patronymic = Отчество
rows-count =
    { $count ->
        [one] Будет добавлена { $count } строка.
        [few] Будут добавлены { $count } строки.
       *[many] Будет добавлено { $count } строк.
    }
rows-faults = Не распознано ячеек: { $count }; их текст попадёт в примечание строки.
rows-skipped = Пропущено столбцов: { $count }; ↓ — указать, что это.
rows-no-name = Ни один столбец не взят как имя: выберите его клавишами ← → и ↓.
rows-ragged = Строки разной длины, как у объединённых ячеек.
rows-formulas = Формулы берутся как текст, ничего не вычисляется.
repeats-reading = Читаю списки…
repeats-no-names = В этом журнале нет списков с именами.
repeats-figures = Посещений по именам: { $attendances }, занятий: { $sessions }; разных людей, насколько известно: { $different }. О вероятных повторах решаете вы: сами по себе они не объединяются.
repeats-none = Больше нет никого, о ком надо решить.
repeats-earlier = Раньше
repeats-later = Позже
repeats-same = Ещё совпадает
told-saved-with-gaps =
    { $count ->
        [one] Сохранено. Не заполнено: { $count } поле.
        [few] Сохранено. Не заполнено: { $count } поля.
       *[many] Сохранено. Не заполнено: { $count } полей.
    }
told-followed = Кто-то другой сохранил это занятие; форма показывает его нынешний вид.
told-copied = Скопировано.
told-row-removed = Удалено. { $undo } вернёт.
told-joined-names = Списки соединены. Строка, которую изменили оба, стоит дважды.
told-changed = Изменено.
told-pages-added = Числа обоих листов сложены. { $undo } — вернуть.
told-grid-agrees = Таблица уже совпадает с именами.
told-headcount-agrees = Общее число уже совпадает с таблицей.
told-decided = Записано. { $undo } — вернуть.
attendance-names-locked = Имена не читаются, и вводить их нельзя.
told-decision-undone = Последнее решение отменено.
told-age-profile = Журнал считает по этим группам. Прежние числа не изменились.
told-filter-kept = Фильтр сохранён в журнале. { $undo } — отменить.
told-filter-forgotten = Фильтр забыт. { $undo } — вернуть.
told-sheet-made = Готово: { $name }
told-written-out = Записано в { $name }
told-marked-present =
    { $count ->
        [one] Отмечена { $count } строка без отметки.
        [few] Отмечены { $count } строки без отметки.
       *[many] Отмечено { $count } строк без отметки.
    }
told-rows-taken =
    { $count ->
        [one] Добавлена { $count } строка.
        [few] Добавлены { $count } строки.
       *[many] Добавлено { $count } строк.
    }
refused-nonsense =
    { $count ->
        [one] Ещё не сохранено: сначала исправьте это поле.
        [few] Ещё не сохранено: исправьте { $count } поля; это одно из них.
       *[many] Ещё не сохранено: исправьте { $count } полей; это одно из них.
    }
refused-draft-not-kept = Черновик не записан, не закрывайте форму. { $why }
refused-file-not-read-yet = Ещё не сохранено: файл ещё читается. Повторите чуть позже.
refused-nothing-found = Ничего подходящего к набранному здесь нет.
refused-not-in-list = «{ $name }» в списке нет; поле осталось прежним. Enter — открыть список.
refused-digits-only = Здесь могут быть только цифры; ячейка осталась прежней.
refused-too-many-people = Слишком много: не больше { $count }. Ячейка осталась прежней.
refused-nobody-present = В списке никто не отмечен как присутствовавший.
refused-grid-is-empty = Таблица пуста.
refused-below-nothing = Меньше 0 быть не может.
refused-after-step = Цифра сразу после + или − не принимается: сделайте паузу.
refused-no-names = В списке ещё нет имён.
refused-cells-left-out =
    { $count ->
        [one] Не вставлена { $count } ячейка: не число людей или за краем таблицы.
        [few] Не вставлены { $count } ячейки: не число людей или за краем таблицы.
       *[many] Не вставлено { $count } ячеек: не число людей или за краем таблицы.
    }
refused-no-such-role = Такой цифры у ролей нет.
refused-no-such-sex = Эта клавиша никого не считает.
refused-no-such-key = Эта клавиша здесь ничего не пишет; нужные клавиши указаны ниже.
refused-sheet-full = В списке не больше { $count } строк. Ничего не добавлено.
refused-first-line = Первая строка и так начинает первый лист.
refused-all-marked = У каждой строки уже есть отметка.
refused-too-many-rows = Ничего не добавлено: строк { $count }, а можно не больше { $most }.
refused-too-many-columns = Ничего не добавлено: столбцов { $count }, можно не больше { $most }.
refused-too-large = Ничего не добавлено: вставлено больше { $most } МБ.
compare-about = Для каждого различия выберите, что останется, и сохраните.
compare-by = файл: { $who }, { $when }
compare-mine = Ваше
compare-theirs = В файле
compare-field = Различие
compare-none = Обе версии говорят одно и то же.
compare-knowledge = Тесты
compare-created = Внесено
compare-extra = Прочие ключи
compare-grid-total =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }


## People

column-words-name = фио, ф.и.о., имя и фамилия, фамилия и имя, фамилия имя, имя фамилия, фамилия имя отчество, имя отчество фамилия, фамилия и.о., полное имя, участник, участники, участница
column-words-sex = пол, м/ж, ж/м
column-words-role = роль, кто, категория участника
column-words-birth-year = год рождения, г.р., г/р, дата рождения, рождён, день рождения, возраст, сколько лет
column-words-organisation = организация, место работы, учреждение, работа, место работы или учёбы
column-words-position = должность, профессия, занимаемая должность, кем работает
column-words-village = село, населённый пункт, место жительства, адрес, адрес проживания, проживание
column-words-phone = телефон, тел., номер телефона, мобильный, контакт, контакты, контактный номер
column-words-groups = группа, группы, социальная группа, социальный статус, уязвимая группа
column-words-status = статус, присутствие, присутствовал, явка, посещение, участие
column-words-walk-in = без приглашения, пришёл сам, не приглашён
column-words-first-time = впервые, первый раз, первое занятие
column-words-note = примечание, примечания, заметка, комментарий
column-words-surname = фамилия
column-words-given-name = имя
column-words-patronymic = отчество
column-words-none = номер, п/п, № п/п, порядковый номер, подпись, роспись
cell-words-sex-female = женский, жен, ж, женщина, женщины, девушка
cell-words-sex-male = мужской, муж, м, мужчина, мужчины, парень
cell-words-sex-other = другой, другое, др, иное
cell-words-sex-not_stated = не указано, не указан, неизвестно
cell-words-presence-present = присутствует, присутствовал, присутствовала, был, была, да, пришёл, пришла
cell-words-presence-late = опоздал, опоздала, опоздание
cell-words-presence-left_early = ушёл раньше, ушла раньше, ушёл, ушла
cell-words-presence-absent = отсутствует, отсутствовал, отсутствовала, нет, не был, не была, не пришёл, не пришла
cell-words-presence-excused = по уважительной причине, уважительная причина, болеет, болел, болела
cell-words-yes = да, д
cell-words-no = нет, н
cell-words-year = г, р, гр, год, года, рождения, рожд
cell-words-age = лет, год, года, возраст
sex-key-female = ж
sex-key-male = м
sex-key-other = д


## Fields

section-when-and-where = Когда и где
section-trainers = Тренеры
section-topics = Темы
section-attendance = Явка
section-documents = Документы
section-voices = Отзывы
section-follow-up = Что дальше
section-notes = Примечания
list-trainers = Тренеры
    .one = Тренер
    .add = Добавить тренера
    .empty = Тренеров пока нет
list-attendance-groups = Группы
    .one = Группа
    .add = Добавить группу
    .empty = Группы не подсчитаны
list-attendance-pages = Листы списка
    .one = Лист списка
    .add = Добавить лист списка
    .empty = Листы не внесены
list-documents = Документы
    .one = Документ
    .add = Добавить документ
    .empty = Документов пока нет
list-voices = Отзывы
    .one = Отзыв
    .add = Добавить отзыв
    .empty = Пока ничего не записано
list-follow-up = Дальнейшие шаги
    .one = Шаг
    .add = Добавить шаг
    .empty = Пока ни о чём не договорились
address-in-list = { $record } · { $field }
field-starts-on = Дата
    .about = Первый день занятия.
field-ends-on = Окончание
    .about = Последний день, если занятие длится больше одного дня.
field-starts-at = Начало
    .about = Во сколько начинается первый день.
field-hours = Часы
    .about = Сколько часов длилось обучение, за все дни вместе.
field-municipality = Муниципалитет
    .about = В каком муниципалитете проходило занятие.
field-venue = Место проведения
    .about = Где именно в муниципалитете прошло занятие.
field-status = Статус
    .about = Состоялось ли занятие; в итогах считаются проведённые.
field-kind = Вид
    .about = Первый тренинг, повторный или тренинг для тренеров.
field-languages = Языки
    .about = На каких языках шло занятие.
field-title = Название
    .about = Как называлось занятие.
field-trainers-type = Тип
    .about = Кто этот тренер в проекте; по типам тренеров подводятся итоги.
field-trainers-name = Имя
    .about = Имя тренера; можно не указывать.
field-trainers-part = Участие
    .about = Что тренер делал на этом занятии.
field-topics = Темы
    .about = Чему учили, по порядку.
field-methods = Методы
    .about = Как учили, по порядку.
field-attendance-headcount = Всего человек
    .about = Сколько человек пришло, одним числом.
field-attendance-counts = Таблица
    .about = Сколько человек пришло по ролям, полу и возрасту.
field-attendance-note = Пояснение
    .about = Почему общее число, таблица и имена не сходятся, если они не сходятся.
field-attendance-groups-group = Группа
    .about = Социальная группа; человек бывает в нескольких, поэтому группы не складывают.
field-attendance-groups-sex = Пол
    .about = Женщины или мужчины этой группы здесь посчитаны.
field-attendance-groups-count = Число
    .about = Сколько пришло людей из этой группы.
field-attendance-pages-page = Лист
    .about = Номер листа бумажного списка.
field-attendance-pages-signatures = Подписей
    .about = Сколько человек подписалось на листе.
field-attendance-pages-women = Женщин
    .about = Сколько женщин среди подписавшихся.
field-knowledge-before = Тест до, %
    .about = Средний результат теста до занятия, в процентах от баллов.
field-knowledge-after = Тест после, %
    .about = Средний результат теста после занятия, в процентах от баллов.
field-knowledge-tested = Прошли тест
    .about = Сколько человек прошло оба теста; средние по занятиям взвешены по этому числу.
field-documents-kind = Вид
    .about = Какой документ рассматривали участники.
field-documents-title = Название
    .about = Как называется документ.
field-documents-finding = Вывод
    .about = Что обнаружили в документе.
field-documents-recommendation = Рекомендация
    .about = Что рекомендовали.
field-voices-text = Слова
    .about = Что сказал участник.
field-voices-role = Кто сказал
    .about = Кто этот человек в муниципалитете, но не имя.
field-voices-language = Язык
    .about = На каком языке это сказано.
field-voices-may-publish = Публиковать
    .about = Согласен ли сказавший, чтобы слова опубликовали.
field-follow-up-action = Что сделать
    .about = О чём договорились.
field-follow-up-who = Кто
    .about = Кто это сделает.
field-follow-up-due = Срок
    .about = К какому дню это нужно сделать.
field-follow-up-done = Сделано
    .about = Сделано ли это.
field-notes = Примечания
    .about = Всё остальное, что стоит сохранить.
line-name = Имя
    .short = Имя
    .about = Фамилия и имя, как на бумаге. Ниже предлагаются люди из прежних списков.
line-sex = Пол
    .short = Пол
    .about = Одна клавиша.
line-role = Роль
    .short = Роль
    .about = Одна цифра.
line-birth-year = Год рождения или возраст
    .short = Год р.
    .about = Четыре цифры — год рождения, меньше — возраст.
    .age = { $age } л.
line-organisation = Организация
    .short = Организация
    .about = Где работает. Следующая строка берёт это же.
line-position = Должность
    .short = Должность
    .about = Кем там работает.
line-village = Село
    .short = Село
    .about = Где живёт. Следующая строка берёт это же.
line-phone = Телефон
    .short = Телефон
    .about = Можно не указывать. Хранится отдельно от занятия, как и имя.
line-groups = Группы
    .short = Группы
    .about = Цифра добавляет или убирает группу.
line-status = Присутствие
    .short = Присутств.
    .about = Одна цифра.
line-walk-in = Без приглашения
    .short = Без пр.
    .about = Пришёл без приглашения.
line-first-time = Впервые
    .short = Впервые
    .about = Первое ли это занятие для человека.
line-note = Примечание
    .short = Примечание
    .about = Всё остальное.
line-line = Место на бумаге
line-other = Другие данные


## Codes

code-kind-initial = Первичный тренинг
code-kind-refresher = Повторный тренинг
code-kind-training_of_trainers = Тренинг для тренеров
code-status-planned = Запланировано
code-status-held = Проведено
code-status-postponed = Перенесено
code-status-cancelled = Отменено
code-trainer_type-gender_expert = Эксперт по гендеру
    .short = Эксперт по гендеру
code-trainer_type-knowledge_management_gender_specialist = Специалист по управлению знаниями и гендеру
    .short = Знания и гендер
code-trainer_type-local_consultant = Местный консультант
    .short = Местн. консультант
code-part-conducted = Проведение
code-part-co_facilitated = Совместное проведение
code-part-took_part = Участие
code-part-organised = Организация
code-topic-social-diversity = Многообразие социальных групп
    .short = Многообразие
code-topic-gender-concept = Понятие гендера
    .short = Гендер
code-topic-sex-and-gender = Различие между полом и гендером
    .short = Пол и гендер
code-topic-gender-discrimination = Гендерная дискриминация
    .short = Дискриминац.
code-topic-equality-mechanisms = Международные и национальные механизмы гендерного равенства
    .short = Механизмы
code-topic-gender-analysis = Гендерный анализ: задачи, методы, руководство
    .short = Анализ
code-topic-inclusive-budgeting = Социально-инклюзивное и гендерно-чувствительное бюджетирование
    .short = Бюджет
code-topic-legal-framework = Национальное законодательство и международные договоры
    .short = Законы
code-topic-document-analysis = Анализ документов на гендерную чувствительность
    .short = Документы
code-topic-aligning-plans-and-budget = Синхронизация программ, планов и бюджета
    .short = Синхрониз.
code-method-municipal-mapping = Картирование муниципалитета
code-method-legal-review = Обзор нормативно-правовой базы
code-method-gender-analysis = Гендерный анализ
code-method-budget-analysis = Анализ бюджета
code-method-document-analysis = Анализ документов
code-method-discussion = Обсуждение
code-role-local_authority = Представитель местной власти
    .short = Власть
code-role-councillor = Депутат местного кенеша
    .short = Депутат
code-role-social_specialist = Специалист по социальным вопросам
    .short = Соц. спец.
code-role-executive_secretary = Ответственный секретарь
    .short = Секретарь
code-role-resident = Житель
    .short = Житель
code-role-other = Другое
    .short = Другое
code-role-not_stated = Не указано
    .short = Не указано
code-sex-female = Женщины
    .short = Ж
code-sex-male = Мужчины
    .short = М
code-sex-other = Другое
    .short = Др
code-sex-not_stated = Не указано
    .short = ?
code-age-below = До { $to }
    .short = <{ $to }
code-age-between = { $from }–{ $to }
    .short = { $from }–{ $to }
code-age-from = { $from } и старше
    .short = { $from }+
code-age-not_stated = Не указано
    .short = ?
code-age-not_placed = Нельзя отнести
    .short = Не отнести
code-age_profile-kg-2009 = Закон КР 2009 года: молодёжь 14–28 лет
    .short = молодёжь 14–28
code-age_profile-kg-2023 = Закон КР 2023 года: молодёжь 14–35 лет
    .short = молодёжь 14–35
code-age_profile-un-youth = ООН: молодёжь 15–24 года
    .short = молодёжь 15–24
code-age_profile-five-year = Пятилетние группы
    .short = по 5 лет
code-group-disability = Лица с инвалидностью
    .short = Инвалидность
code-group-ethnic_minority = Этнические меньшинства
    .short = Меньшинства
code-group-low_income = Малообеспеченные семьи
    .short = Малообесп.
code-group-youth = Молодёжь
    .short = Молодёжь
code-document_kind-annual-budget = Годовой бюджет
code-document_kind-development-programme = Программа развития
code-document_kind-action-plan = План мероприятий
code-document_kind-strategic-plan = Стратегический план
code-document_kind-governance-document = Другой документ управления
code-document_kind-report = Отчёт вышестоящему органу
code-language-ky = Кыргызский
code-language-ru = Русский
code-language-en = Английский
code-presence-present = Присутствует
    .short = был(а)
code-presence-late = Опоздал(а)
    .short = опозд.
code-presence-left_early = Ушёл/ушла раньше
    .short = ушёл
code-presence-absent = Отсутствует
    .short = нет
code-presence-excused = Отсутствует по уважительной причине
    .short = уваж.


## Problems

severity-gap = Неполно
severity-doubt = Проверить
severity-nonsense = Ошибка
problem-missing = Не заполнено.
    .required = Заполните: без этого занятие не сохранить.
problem-not-a-date = Это не дата. Пишите так: 18.11.2019 или 18 11.
problem-no-such-day = Такого дня в календаре нет.
problem-year-out-of-range = Год должен быть от { $from } до { $to }.
problem-no-such-birth-year = Он бывает от { $from } до { $to }; возраст — не больше трёх цифр.
problem-age-against-year = Возраст не сходится с годом рождения, по нему { $age }. Исправьте одно.
problem-same-person = В строке { $line } тот же человек. Оставьте одну из двух.
problem-not-a-time = Это не время. Пишите так: 9:30.
problem-not-a-number = Это не число. Пишите цифрами.
problem-not-whole = Это не целое число. Напишите, сколько их, без дроби.
problem-not-yes-or-no = Выберите «да» или «нет» либо оставьте пустым.
problem-negative = Не может быть меньше 0.
problem-too-large = Слишком много: не больше { $most }.
problem-end-before-start = Окончание раньше начала. Исправьте один из дней.
problem-unknown-code = «{ $code }» нет в списке «{ $list }». Выберите другое.
problem-place-not-picked = Его нет в списке: занятие не войдёт в итоги областей. Выберите из списка.
problem-nobody-came = Проведено, и никто не пришёл? Исправьте число или статус.
problem-ways-disagree = Числа не сходятся: { $numbers }. Напишите почему в «Пояснении».
    .headcount = всего { $count }
    .counted = таблица { $count }
    .present = имена { $count }
    .missing =
        { $count ->
            [one] { $count } человека ещё нет в таблице. Внесите или напишите почему в «Пояснении».
           *[other] { $count } человек ещё нет в таблице. Внесите или напишите почему в «Пояснении».
        }
    .beyond =
        { $count ->
            [one] В таблице на { $count } человека больше. Исправьте или напишите почему в «Пояснении».
            [few] В таблице на { $count } человека больше. Исправьте или напишите почему в «Пояснении».
           *[other] В таблице на { $count } человек больше. Исправьте или напишите почему в «Пояснении».
        }
problem-planned-in-the-past = День прошёл. Проведено, перенесено или отменено?
problem-held-in-the-future = Проведено, а день ещё не настал. Исправьте день или статус.
problem-outside-programme = Вне дней программы: { $period }.
problem-over-hundred = Результат не может быть больше 100 процентов.
problem-more-tested-than-came =
    { $came ->
        [one] Тест прошло больше, чем пришло: пришёл { $came } человек.
        [few] Тест прошло больше, чем пришло: пришло { $came } человека.
       *[many] Тест прошло больше, чем пришло: пришло { $came } человек.
    }
problem-tested-not-stated = Результаты тестов есть, а число тестированных не указано: не учтены.
problem-group-larger-than-all =
    { $came ->
        [one] Больше, чем пришло всего: пришёл { $came } человек.
        [few] Больше, чем пришло всего: пришло { $came } человека.
       *[many] Больше, чем пришло всего: пришло { $came } человек.
    }
problem-more-women-than-signatures =
    { $signatures ->
        [one] Женщин больше, чем подписей: на листе { $signatures } подпись.
        [few] Женщин больше, чем подписей: на листе { $signatures } подписи.
       *[many] Женщин больше, чем подписей: на листе { $signatures } подписей.
    }
problem-page-disagrees = По именам этого листа получается { $lines }. Исправьте или объясните в примечании.
problem-more-hours-than-days =
    { $days ->
        [one] Столько часов не бывает за { $days } день.
        [few] Столько часов не бывает за { $days } дня.
       *[many] Столько часов не бывает за { $days } дней.
    }
problem-not-an-instant = В файле неверно записано, когда он создан или изменён.
problem-follow-up-overdue = Не выполнено, а срок был { $due }.
problem-bands-overlap = Возрасты { $one } и { $other } пересекаются: кто-то попадает в оба.
problem-sex-not-stated = Пол не указан: { $count } из { $came }.
problem-age-not-stated = Возраст не указан: { $count } из { $came }.
problem-same-place-and-day =
    В том же месте в тот же день есть ещё { $count ->
        [one] { $count } занятие.
        [few] { $count } занятия.
       *[many] { $count } занятий.
    }
problem-not-reached =
    { $target ->
        [one] Здесь ещё не было ни одного занятия, а по плану { $target } занятие.
        [few] Здесь ещё не было ни одного занятия, а по плану { $target } занятия.
       *[many] Здесь ещё не было ни одного занятия, а по плану { $target } занятий.
    }
problem-sessions-behind = занятий проведено { $held } из { $target }.
problem-participants-behind = участников { $came } из { $target }.
problem-several-values =
    { $count ->
        [one] Копии расходятся: { $count } вариант; всё сохранено. Alt+V: выбрать.
        [few] Копии расходятся: { $count } варианта; всё сохранено. Alt+V: выбрать.
       *[many] Копии расходятся: { $count } вариантов; всё сохранено. Alt+V: выбрать.
    }
problem-came-back = Удалено, а кто-то, не зная, правил это (Alt+V).
problem-edited-by-hand = Файл правили вне этой программы после того, как она его сохранила.
problem-clock-ahead = Одна из правок датирована { $day }: на чьём-то компьютере неверны часы.
codes-kind = Виды занятий
codes-status = Статус
codes-trainer_type = Типы тренеров
codes-part = Участие тренера
codes-topic = Темы
codes-method = Методы
codes-role = Роли
codes-sex = Пол
codes-age = Возраст
codes-group = Группы
codes-document_kind = Виды документов
codes-language = Языки
codes-age_profile = Возрастные группы
codes-presence = Присутствие
fault-place = строка { $line }, столбец { $column }
    .field = поле { $field }
fault-missing = Такого файла или такой папки нет.
    .advice = Проверьте имя.
fault-no-permission = Система не разрешает вам читать или менять это.
    .advice = Попросите доступ у владельца или скопируйте к себе.
fault-read-only = Сюда нельзя ничего записать.
    .advice = Скопируйте папку на свой компьютер и откройте её там.
fault-disk-full = На диске нет места.
    .advice = Освободите место и повторите. Прежнее осталось как было.
fault-busy = Это занято другой программой.
    .advice = Закройте ту программу и повторите.
fault-not-a-file = Имя как у файла, но это не файл.
    .advice = Уберите это из папки журнала.
fault-not-a-folder = Это файл, а здесь нужна папка.
    .advice = Укажите папку, в которой он лежит, или уберите его.
fault-not-a-logbook = В этой папке нет журнала.
    .advice = В папке журнала есть файл logbook.json или папка sessions.
fault-exists = Такое имя уже есть.
    .advice = Выберите другое имя.
fault-too-large = В файле { $size } МБ, а в файле журнала бывает не больше { $limit } МБ.
    .advice = sabak такого не пишет: замените файл копией или уберите его из папки.
fault-io = Система отказывает: { $text }
    .advice = Повторите. Если не поможет, скопируйте папку на другой диск.
fault-empty = Файл пуст: так бывает, когда отключают свет.
    .advice = Попросите у коллеги исправную копию или возьмите резервную; если её нет, удалите файл.
fault-not-utf8 = С этого места файл не является текстом UTF-8.
    .advice = Попросите у коллеги исправную копию или отправьте этот файл тому, кто следит за журналом.
fault-syntax =
    { $wanted ->
        [value] Здесь должно стоять значение.
        [key] Здесь должен стоять ключ в двойных кавычках.
        [colon] Здесь должно стоять двоеточие.
        [comma-or-bracket] Здесь должна стоять запятая или ].
        [comma-or-brace] Здесь должна стоять запятая или {"}"}.
        [no-comma] Здесь лишняя запятая.
        [number] Так числа в JSON не пишут.
        [character] Такой знак не может стоять в тексте.
       *[nothing] Здесь файл должен закончиться.
    }
    .advice = { fault-not-utf8.advice }
fault-ends-early = Здесь файл обрывается.
    .advice = { fault-not-utf8.advice }
fault-too-deep = Списки вложены глубже, чем можно прочесть.
    .advice = sabak такого не пишет: замените файл копией или уберите его из папки.
fault-number-too-large = Число { $found } слишком велико.
    .advice = { fault-not-utf8.advice }
fault-duplicate-key = Ключ «{ $key }» стоит дважды.
    .advice = { fault-not-utf8.advice }
fault-missing-key = Нет ключа «{ $key }».
    .advice = { fault-not-utf8.advice }
fault-wrong-type =
    Здесь стоит { $found ->
        [object] объект
        [list] список
        [text] текст
        [number] число
        [yes-no] true или false
       *[null] пустое значение (null)
    }, а нужно: { $expected ->
        [object] объект
        [list] список
        [text] текст
        [number] число
        [yes-no] true или false
       *[null] пустое значение (null)
    }.
    .advice = { fault-not-utf8.advice }
fault-not-a-count = Вместо количества стоит «{ $found }», а нужно целое число, 0 или больше.
    .advice = { fault-not-utf8.advice }
fault-no-such-date = Дня «{ $found }» нет в календаре.
    .advice = { fault-not-utf8.advice } В файле день записан так: 2019-11-18.
fault-no-such-time = Времени «{ $found }» не бывает.
    .advice = { fault-not-utf8.advice } В файле время записано так: 09:30.
fault-not-an-id = «{ $found }» — не идентификатор.
    .advice = Идентификатор — это имя файла без .json: 32 цифры и буквы от a до f с дефисами.
fault-id-is-not-file-name = Идентификатор в файле — { $id }, а имя у файла другое.
    .advice = Это копия, в которой может быть правка: такие оставляют программы, которые держат папки одинаковыми. Примите её: на проверке (F7, Enter) или командой sabak import. Её правки соединятся с { $id }.json, а сама она уйдёт в корзину; не удаляйте её и не ставьте на место того файла.
fault-newer-format = Файл записан более новой версией sabak: его формат — { $format }, а эта версия знает { $known }.
    .advice = Установите новую версию. До тех пор файл не изменится.
fault-unknown-format = Формат { $format } не пишет ни одна версия sabak.
    .advice = { fault-not-utf8.advice }
fault-changed-meanwhile = Кто-то изменил это после того, как оно было прочитано.
    .advice = Прочтите ещё раз и сравните.
fault-not-a-choice = «{ $found }» — не вариант этой настройки.
    .advice = Выберите заново в настройках.
fault-unknown-age-profile = В журнале стоит age_profile «{ $found }»: sabak такого не знает.
    .advice = Впишите в текстовом редакторе один из этих: { $known }. До тех пор возраст считается по группам первого.
fault-unknown-code = Код, который здесь стоит, не знают ни sabak, ни журнал.
    .advice = Исправьте его в текстовом редакторе или добавьте в logbook.json.
fault-no-such-age = Такого возраста не бывает: возраст — не больше { $most }.
    .advice = Исправьте в текстовом редакторе.
fault-no-such-birth-year = Такого года рождения не бывает: он — от { $from } до { $to }.
    .advice = Исправьте в текстовом редакторе.
fault-unreadable = Прочитать не удаётся: { $text }
    .advice = { fault-not-utf8.advice }


## Overview

overview-held =
    { $count ->
        [one] занятие проведено
        [few] занятия проведены
       *[other] занятий проведено
    }
    .short = проведено
    .least = пров.
overview-planned = запланировано
    .short = в плане
    .least = план
overview-municipalities =
    { $count ->
        [one] муниципалитет
        [few] муниципалитета
       *[other] муниципалитетов
    }
    .short = муниц.
    .least = мун.
overview-municipalities-more =
    { $count ->
        [one] муниципалитет, ещё { $more }
        [few] муниципалитета, ещё { $more }
       *[other] муниципалитетов, ещё { $more }
    }
    .short = муниц., ещё { $more }
    .least = мун.
overview-attendances =
    { $count ->
        [one] участие
        [few] участия
       *[other] участий
    }
    .short = участ.
    .least = участ.
overview-women = женщин
    .short = жен.
overview-women-share = % женщин
overview-sex-not-stated = пол не указан
    .short = пол неясен
    .least = пол ?
overview-hours =
    { $count ->
        [one] час
        [few] часа
       *[other] часов
    }
    .short = часов
    .least = ч
overview-hours-at-least = часов, не меньше
overview-knowledge = знания
    .short = тест
overview-knowledge-part = знания, не учтено тестов: { $count }
    .short = тест, без { $count }
overview-people = По именам: людей { $different }, посещений { $count }
    .short = по именам { $different } чел. из { $count }
    .least = { $different } чел., { $count } раз
overview-disagree = Числа расходятся
    .short = расходятся
overview-panel-counting = Подсчёт
overview-panel-oblasts = Области
overview-panel-weeks = Недели
overview-panel-months = Месяцы
overview-panel-quarters = Кварталы
overview-panel-years = Годы
overview-panel-districts = Районы
overview-panel-groups = Группы, пересекаются
    .short = Группы
overview-unit-sessions = занятий
overview-unit-attendances = участий
    .short = участ.
overview-no-type = Без типа тренера
overview-no-district = Вне районов
overview-no-date = Без даты
overview-beyond = ещё в плане { $planned }: { $when }
overview-overlap =
    { $types } на { $sessions ->
        [one] { $sessions } занятие
        [few] { $sessions } занятия
       *[many] { $sessions } занятий
    }: в { $several ->
        [one] { $several } занятии
       *[other] { $several } занятиях
    } тренеры разных типов
    .short =
    { $types } на { $sessions ->
        [one] { $sessions } занятие
        [few] { $sessions } занятия
       *[many] { $sessions } занятий
    }, в { $several } — разные типы
    .least = в { $several } — разные типы
overview-overlap-two =
    { $types } на { $sessions ->
        [one] { $sessions } занятие
        [few] { $sessions } занятия
       *[many] { $sessions } занятий
    }: в { $several ->
        [one] { $several } занятии
       *[other] { $several } занятиях
    } тренеры двух типов
    .short =
    { $types } на { $sessions ->
        [one] { $sessions } занятие
        [few] { $sessions } занятия
       *[many] { $sessions } занятий
    }, в { $several } — два типа
    .least = в { $several } — два типа
overview-overlap-codes =
    { $types } на { $sessions ->
        [one] { $sessions } занятие
        [few] { $sessions } занятия
       *[many] { $sessions } занятий
    }: в { $several ->
        [one] { $several } занятии
       *[other] { $several } занятиях
    } их несколько
    .short =
    { $types } на { $sessions ->
        [one] { $sessions } занятие
        [few] { $sessions } занятия
       *[many] { $sessions } занятий
    }, в { $several } — несколько
    .least = в { $several } — несколько
overview-sessions-overlap = занятия пересекаются
overview-met = { $one } + { $other }: { $sessions }
overview-met-title = В одном занятии
    .short = оба { $counts }
overview-difference = ±
overview-beside = рядом
    .figure = рядом { $figure }
overview-points = { $by } п. п.
overview-compared = в сравнении: { $name }
    .short = рядом: { $name }
overview-compared-targets =
    в сравнении с планом { $count ->
        [one] { $count } муниципалитета
       *[other] { $count } муниципалитетов
    }
    .short =
    план { $count ->
        [one] { $count } муниципалитета
       *[other] { $count } муниципалитетов
    }
    .least = в сравнении: план
overview-compared-targets-elsewhere =
    в сравнении с планом { $count ->
        [one] { $count } муниципалитета
       *[other] { $count } муниципалитетов
    }; в других местах { $elsewhere ->
        [one] { $elsewhere } занятие
        [few] { $elsewhere } занятия
       *[many] { $elsewhere } занятий
    }, { $people ->
        [one] { $people } участие
        [few] { $people } участия
       *[many] { $people } участий
    }
    .short =
    план { $count ->
        [one] { $count } муниципалитета
       *[other] { $count } муниципалитетов
    }, вне их { $elsewhere }
    .least = в сравнении: план
overview-elsewhere = в других местах { $count }
overview-compared-with-nothing = сравнить не с чем: { $name }
comparison-title = Сравнить с чем
comparison-search = название или { $from }:1.11.2019 { $to }:30.11.2019
comparison-none = Ни с чем
comparison-target = план
comparison-time-before = такое же время перед этим
comparison-year-before = то же время год назад
comparison-everything = все занятия
comparison-named = фильтр «{ $name }»
overview-filtered =
    { $count ->
        [one] фильтр: { $shown } из { $count } занятия
       *[other] фильтр: { $shown } из { $count } занятий
    }
overview-so-far =
    пока: { $done } из { $count ->
        [one] { $count } файла
       *[other] { $count } файлов
    }
overview-nothing-held = Ещё ни одно занятие не проведено.
refused-nothing-behind = За этим числом нет ни одного занятия.


## Check

mend-missing = Заполните; если этого уже никто не знает, оставьте пустым: в отчёте будет «не указано».
    .starts-on = Впишите дату из списка участников: без неё занятие не входит ни в один период.
    .municipality = Наберите несколько букв и выберите муниципалитет из списка.
    .trainers = Добавьте, кто вёл занятие; достаточно типа тренера, имя можно не писать.
    .topics = Отметьте темы, которые прошли.
    .headcount = Впишите, сколько человек пришло: числом, таблицей или именами.
mend-year-out-of-range = Исправьте год.
mend-negative = Впишите число от 0 или оставьте поле пустым.
mend-too-large = Сверьте с листом: возможно, цифра набрана дважды.
mend-end-before-start = Исправьте первый или последний день; у однодневного занятия последнего дня нет.
mend-unknown-code = Выберите другой из списка; свой код добавляют в logbook.json вместе с названием.
    .residents = Впишите число туда, где ему место, а здесь сотрите; свой код добавляют в logbook.json.
mend-place-not-picked = Откройте поле и выберите муниципалитет из списка: тогда он войдёт в область и план.
mend-nobody-came = Впишите, сколько пришло, или поставьте статус «перенесено» либо «отменено».
mend-ways-disagree = Сверьте с листом и исправьте неверное; если оба верны, напишите почему в пояснении.
mend-planned-in-the-past = Поставьте, чем кончилось; если занятие ещё будет, впишите новый день.
mend-held-in-the-future = Исправьте день или поставьте статус «запланировано».
mend-outside-programme = Исправьте день; если он верен, неверны даты программы в logbook.json.
mend-over-hundred = Впишите проценты от всех баллов, от 0 до 100.
mend-more-tested-than-came = Исправьте, сколько прошли тест или сколько пришло.
mend-tested-not-stated = Впишите, сколько человек прошли тест, или уберите результаты.
mend-group-larger-than-all = Исправьте численность группы или сколько пришло.
mend-more-women-than-signatures = Сверьте оба числа со страницей листа.
mend-page-disagrees = Поищите на этой странице пропущенную или повторную строку.
mend-more-hours-than-days = Впишите часы за все дни вместе, без ночей.
mend-not-an-instant = Сохраните занятие ещё раз: программа запишет время заново.
mend-follow-up-overdue = Отметьте выполнение или договоритесь о новом сроке и впишите его.
mend-bands-overlap = Сосчитайте всех по группам одного возрастного профиля.
mend-sex-not-stated = Внесите людей в таблицу по полу или заполните её по именам.
mend-age-not-stated = Внесите людей в таблицу по возрасту или заполните её по именам.
mend-same-place-and-day = Если занятие внесено дважды, удалите копию; два разных могут остаться.
mend-not-reached = Запланируйте здесь занятие или внесите проведённое.
mend-sessions-behind = Запланируйте недостающие занятия или исправьте план.
mend-participants-behind = Пригласите больше людей на следующее занятие или исправьте план.
mend-several-values = Посмотрите все варианты рядом, кто и когда их внёс, и выберите один.
mend-came-back = Посмотрите, что изменили, и оставьте занятие или удалите его снова.
    .line = Посмотрите, что правили с тех пор, и оставьте строку или уберите её снова.
    .names = Посмотрите, что правили с тех пор, и оставьте имена.
mend-edited-by-hand = Просмотрите его. Следующее сохранение здесь примет всё как есть.
mend-clock-ahead = Исправьте часы на том компьютере; дату правки можно обновить там, где сверяют копии.
mend-odd-line = Исправьте в списке имён: Enter откроет эту ячейку.
check-title = Готово к отчёту?
check-yes =
    { $count ->
        [one] Да: в { $count } занятии ничего не найдено.
       *[other] Да: в { $count } занятиях ничего не найдено.
    }
check-no = Ещё нет: { $what }.
check-files =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
check-nonsense =
    { $count ->
        [one] { $count } ошибка
        [few] { $count } ошибки
       *[many] { $count } ошибок
    }
check-doubt = { $count } на проверку
check-gap =
    { $count ->
        [one] { $count } неполное
       *[other] { $count } неполных
    }
check-in-sessions =
    { $count ->
        [one] в { $count } занятии
       *[other] в { $count } занятиях
    }
check-in-municipalities =
    { $count ->
        [one] в { $count } муниципалитете
       *[other] в { $count } муниципалитетах
    }
check-unreadable = Не читается
check-newer = Новее
check-target = План
check-residents = Жители
check-line = Имена, строка { $line }, { $field }
check-names = Имена
check-other = Другое занятие: { $session }
check-mend = { $key } исправит сразу: { $change }
check-mend-all = { $key } исправит всё такое же
check-column-severity = Вид
check-column-field = Поле
check-column-reason = Что не так
check-column-mend = Как исправить
check-newer-about = Занятие записано более новой версией: оно считается, но здесь не меняется.
told-mended = Исправлено. { $undo } вернёт.
told-mended-all =
    { $count ->
        [one] Исправлено в { $count } занятии. { $undo } вернёт.
        [few] Исправлено в { $count } занятиях. { $undo } вернёт.
       *[many] Исправлено в { $count } занятиях. { $undo } вернёт.
    }
refused-not-mended = Занятие тем временем изменилось: исправлять нечего.
refused-cannot-mend = Это решает человек: Enter откроет поле.
refused-cannot-mend-all = Всё такое решает человек: Enter откроет поле.
refused-mend-draft = Есть черновик: сначала откройте занятие и закончите его.
refused-part =
    { $count ->
        [one] Сделано, но { $count } занятие осталось как было: его изменили или есть черновик.
        [few] Сделано, но { $count } занятия остались как были: их изменили или есть черновики.
       *[many] Сделано, но { $count } занятий остались как были: их изменили или есть черновики.
    }
question-mend = В занятие будет записано:
    .title = Исправить?
question-mend-all =
    { $changes ->
        [one] Будет записано { $changes } исправление
        [few] Будет записано { $changes } исправления
       *[many] Будет записано { $changes } исправлений
    } в { $sessions ->
        [one] { $sessions } занятие:
        [few] { $sessions } занятия:
       *[many] { $sessions } занятий:
    }
    .title = Исправить всё это?


## Calendar

agenda-span = { $span }: { $count ->
        [0] занятий нет
        [one] { $count } занятие
        [few] { $count } занятия
       *[many] { $count } занятий
    }
agenda-held = проведено { $count }
agenda-planned = запланировано { $count }
agenda-other = прочих { $count }
agenda-goes-on = на несколько дней { $count }
agenda-overdue =
    { $count ->
        [one] { $count } запланированное занятие в прошлом
        [few] { $count } запланированных занятия в прошлом
       *[many] { $count } запланированных занятий в прошлом
    }
agenda-overdue-next = { $key } следующее
agenda-undated =
    { $count ->
        [one] { $count } занятие без даты
        [few] { $count } занятия без даты
       *[many] { $count } занятий без даты
    }
agenda-day = { $day } · { $count ->
        [0] занятий нет
        [one] { $count } занятие
        [few] { $count } занятия
       *[many] { $count } занятий
    }
agenda-new = { $key } — новое занятие в этот день
agenda-day-of = день { $day } из { $days }
agenda-more = ещё { $count }
agenda-today = сегодня
agenda-legend = 1–9 занятий в день, + больше, · нет
agenda-legend-shades = ░ 1   ▒ 2–3   ▓ 4–6   █ 7 и больше, рядом число
refused-none-overdue = Запланированных занятий в прошлом нет.
refused-none-planned = Запланированных занятий с датой здесь нет.
ics-name = Запланированные занятия
ics-session = Занятие


## Coverage

coverage-reached = Охвачено { $reached } из { $target }
coverage-reached-more = Охвачено { $reached } из { $target } и ещё { $more }
coverage-reached-any = Охвачено { $reached }
coverage-every-topic = все темы в { $count }
coverage-legend = проведено ■   план □   нет ·
coverage-order-missing = По недостающему
coverage-order-topic = Сначала без темы: { $topic }
coverage-order-name = По названию
coverage-order-last = По последнему занятию
coverage-under-districts = по областям и районам
coverage-under-oblasts = по областям
coverage-under-nothing = одним списком
coverage-all = Все муниципалитеты
coverage-no-oblast = Область неизвестна
coverage-no-place = Место неизвестно
coverage-column-missing = Не хватает
    .short = Нет
coverage-column-sessions = Занятий
    .short = Пров
coverage-column-people = Участники
coverage-column-last = Последнее
coverage-column-trainers = Тренеры
coverage-cell-held =
    { $count ->
        [one] проведена { $count } раз
        [few] проведена { $count } раза
       *[many] проведена { $count } раз
    }
coverage-cell-last = последний раз { $date }
coverage-cell-planned = запланирована на { $date }
coverage-cell-planned-undated = запланирована, пока без даты
coverage-cell-missing = нет: не проводилась и не запланирована
coverage-cell-none-filtered = под этим фильтром нет
coverage-cell-of-many = проведена в муниципалитетах: { $count } из { $of }
coverage-never-reached = ещё ничего не проводилось
coverage-sessions = Занятий: { $count }
coverage-sessions-of = Занятий: { $count } из { $target }
coverage-people = участников: { $count }
coverage-people-of = участников: { $count } из { $target }
coverage-missing-topics = не хватает тем: { $count }
coverage-last-held = последнее { $date }
coverage-trainer-type = { $type }: { $count }
coverage-empty = Здесь пока нет ни одного муниципалитета, и ни у одного занятия нет места.
refused-no-profile = Профиль бывает у одного муниципалитета с кодом. Выберите его.
refused-several-behind = Выберите один муниципалитет, чтобы увидеть его занятия: профиль есть не у всех.
room-title = Кто был на занятиях и кто здесь живёт
room-unknown = Никто ещё не внёс, кто здесь живёт.
room-how = { $key } — внести жителей по полу, возрасту и группам.
room-of =
    { $count ->
        [one] { $shown } житель
        [few] { $shown } жителя
       *[many] { $shown } жителей
    }
room-of-places = муниципалитетов с профилем: { $count }
room-year = жители на { $year } год
room-years = жители на { $from }–{ $to } годы
room-under = Представлены слабее своей доли более чем на { $margin }: { $names }.
room-even = Никто не представлен слабее своей доли более чем на { $margin }.
room-too-few = Слишком мало людей, чтобы судить: доля среди менее чем { $fewest } ни о чём не говорит.
room-part-too-few = Слишком мало, чтобы судить: { $names }.
room-part-unknown = Судить нельзя: сколько их среди жителей, неизвестно.
room-sexes = Пол
room-ages = Возраст
room-groups = Группы, пересекаются
room-residents = Жители
room-there = На занятиях
room-ratio = Индекс
room-verdict-under = пришло мало
room-verdict-too-few = мало данных
room-verdict-unknown = неизвестно
room-times = { $ratio }×
room-not-stated = не указано: { $count }
room-unplaced = вне этих групп: { $count }
room-rounded = округлено: вместе чуть больше или меньше 100 %
room-children = моложе { $age }, не учтены: { $count }
room-as-counted = как считали, а не по группам отчёта
room-groups-of = из участников занятий, где группы считали: { $count }
room-group-of = { $name }: из участников занятий, где группы считали: { $count }, из жителей: { $shown }
room-group-of-unknown = { $name }: из участников занятий, где группы считали: { $count }
residents-title = { $place }: жители и цели
residents-sessions = Занятий провести
residents-participants = Участников охватить
residents-year = Год данных
residents-needs = Потребности
residents-count = Число
residents-total = Всего жителей: { $count }
refused-only-digits = Здесь можно писать только цифры.
refused-number-too-large = Число слишком большое: не больше девяти цифр.
refused-residents-changed = Кто-то тем временем изменил этот муниципалитет. Выйдите из таблицы и откройте её снова.
told-residents = Муниципалитет сохранён. Ctrl+Z вернёт прежнее.


## Table

dimension-oblast = Область
dimension-district = Район
dimension-municipality = Муниципалитет
dimension-trainer-type = Тип тренера
dimension-trainer = Тренер
dimension-topic = Тема
dimension-method = Метод
dimension-role = Роль
dimension-sex = Пол
dimension-age = Возраст
dimension-group = Группа
dimension-document-kind = Вид документа
dimension-kind = Вид занятия
dimension-language = Язык
dimension-status = Статус
dimension-year = Год
dimension-quarter = Квартал
dimension-month = Месяц
dimension-week = Неделя
dimension-none = Только итоги
measure-sessions = Занятия
measure-participants = Участники
measure-women = Женщины
measure-men = Мужчины
measure-women-share = Доля женщин, %
measure-hours = Часы
measure-average = Участников на занятие
measure-municipalities = Охвачено муниципалитетов
measure-documents = Рассмотрено документов
measure-knowledge = Прирост знаний, пункты
share-row = % по строке
share-column = % по столбцу
share-all = % от всего
table-role-sex = Участники по ролям и полу
table-age-sex = Участники по возрасту и полу
table-topic-oblast = Темы по областям
table-trainer-type-oblast = Типы тренеров по областям
table-women-share-district = Доля женщин по районам
table-participants-month = Участники по месяцам
table-group-sex = Уязвимые группы по полу
table-municipalities-oblast = Охват муниципалитетов по областям
crosstab-title = { $figures }: { $rows } × { $columns }
crosstab-title-rows = { $figures }: { $rows }
crosstab-hidden =
    { $left ->
        [0] ещё { $right } →
       *[other] { $right ->
            [0] ← ещё { $left }
           *[other] ← { $left } · { $right } →
        }
    }
crosstab-empty =
    Подходящих проведённых занятий нет, считать нечего.

    Возможно, фильтр слишком узок; или выберите статус строкой таблицы.
refused-table-same = Строки и столбцы одинаковы: выберите для одного из них другое.
refused-table-group = О людях в группе известен только пол: рядом с группами не могут стоять ни роль, ни возраст.
refused-table-share = Этот показатель вычислен из других, долей у него нет.
refused-table-unknown = Эта версия не знает «{ $name }»: возможно, так записала более новая.
crosstab-note-overlap = Строки пересекаются: занятие стоит в каждой подходящей, в итоге оно учтено один раз.
    .columns = Столбцы пересекаются: занятие стоит в каждом подходящем, в итоге оно учтено один раз.
    .both = Строки и столбцы пересекаются: занятие стоит в каждом подходящем месте, в итоге оно учтено один раз.
crosstab-note-groups = Группы пересекаются, и не каждый входит в какую-то: их не складывают. Итог — все участники.
crosstab-note-at-least-one = Занятие учтено там, где посчитан хотя бы один такой человек.
crosstab-note-outside =
    { $count ->
        [one] { $count } занятие без посчитанных участников: оно есть только в итоге.
        [few] { $count } занятия без посчитанных участников: они есть только в итоге.
       *[many] { $count } занятий без посчитанных участников: они есть только в итоге.
    }
crosstab-note-hours = Занятий без указанных часов: { $without } из { $count }.
crosstab-note-average = Итоги вычислены по всем занятиям; это не суммы.
crosstab-note-women-share = Женщины среди тех, чей пол указан. Итоги вычислены по всем; это не суммы.
crosstab-note-knowledge = Процентные пункты между тестами до и после, с весом по числу тестированных. Итоги — не суммы.
crosstab-note-untested = Не учтены занятия с тестами, где нет числа тестированных или одного из двух тестов: { $count }.
crosstab-note-shares-overlap = Доли пересекаются, поэтому вместе не дают 100 %.
crosstab-note-rounded = Проценты округлены и вместе могут дать чуть больше или меньше, чем стоит в итоге.
crosstab-note-every-status = Здесь учтены занятия с любым статусом, проведённые и нет.
crosstab-note-ages = Возраст — по группам отчёта ({ $profile }), а не по тем, в которых считали; кого по ним не различить, те стоят под «{ $line }».
crosstab-choose-rows = Что идёт вниз: строки
crosstab-choose-columns = Что идёт вправо: столбцы
crosstab-choose-measure = Что считать
crosstab-choose-format = Записать таблицу в файл
crosstab-format-xlsx = Книга Excel (.xlsx)
crosstab-format-csv = Значения через запятую (.csv)
crosstab-format-markdown = Текст Markdown (.md)
crosstab-format-about = Файл появится в вашей папке документов. То, что там есть, не перезаписывается.
crosstab-tables = Таблицы с именами
crosstab-tables-keep = Сохранить эту таблицу под именем …
crosstab-tables-own = из журнала; { $key } убирает
crosstab-name-title = Имя для этой таблицы
crosstab-name-empty = введите имя
crosstab-name-about = Она хранится в журнале, для всех, кто с ним работает.
told-table-kept = Таблица сохранена в журнале.
told-table-removed = Имя убрано из журнала. Числа остаются.
told-copied-tabbed = Скопировано для электронной таблицы.
told-copied-markdown = Скопировано как Markdown.
refused-table-built-in = Эта таблица встроена в программу и остаётся.
refused-table-no-columns = Столбцов нет: поворачивать нечего.
refused-table-not-written = Таблицу не удалось записать в этой форме.


## Settings

setting-language = Язык
    .about = Язык всех экранов; меняется сразу.
setting-keyboard = Клавиатура
    .about = Там, где буквы — команды, русская или кыргызская буква значит латинскую на той же клавише этой раскладки.
setting-theme = Цвета
    .about = Для тёмного или светлого фона. Ничто не обозначено одним только цветом.
setting-name = Ваше имя
    .about = Записывается в каждое занятие, которое вы сохраняете: коллеги видят, кто его изменил.
    .empty = не указано
setting-mouse = Мышь
    .about = Вкл.: работают щелчки и колесо. Выкл.: мышь выделяет текст, как везде в терминале.
setting-not-stated = Не указано до
    .about = Проверка покажет занятие, где пол или возраст не указан у большей доли людей.
choice-language-system = Как в системе
choice-keyboard-auto = Авто
choice-keyboard-jcuken = ЙЦУКЕН
choice-keyboard-kg-phonetic = Фонетическая
choice-keyboard-off = Выкл.
choice-theme-auto = Как терминал
choice-theme-dark = Тёмные
choice-theme-light = Светлые
choice-mouse-on = Вкл.
choice-mouse-off = Выкл.
choice-not-stated-0 = 0 %
choice-not-stated-10 = 10 %
choice-not-stated-20 = 20 %
choice-not-stated-30 = 30 %
choice-not-stated-50 = 50 %
choice-not-stated-100 = 100 %


## Help

palette-title = Команды
palette-empty = Наберите несколько букв того, что хотите сделать
screen-help = Справка
help-palette = { $key } находит любую команду по нескольким буквам названия, на любом языке.
help-letters = Там, где не пишут текст, русская или кыргызская буква значит латинскую на той же клавише: раскладку можно не менять.
help-here = Что работает здесь
help-elsewhere = Что работает в других местах
help-marks = Что означают знаки
help-mark-missing = чего-то не хватает
help-mark-doubt = странно или противоречиво; в списке: есть что проверить
help-mark-wrong = так сохранить нельзя
help-mark-unsaved = ещё не сохранено
help-mark-draft = черновик, который ждёт продолжения
help-mark-differ = общее число, таблица и имена расходятся; считается наибольшее
help-mark-here = здесь вы находитесь
help-filter = Фильтр
help-filter-words = Слова находят занятия, где они есть: в месте, темах, тренерах, примечаниях. Заглавные буквы, ё/е, ң/н, ө/о, ү/у и раскладка не важны. Слово с двоеточием спрашивает о чём-то одном:
help-filter-place = { $key }:джалал
    .about = хватит нескольких букв названия
help-filter-quotes = { $key }:"чолпон ата"
    .about = несколько слов берут в кавычки
help-filter-year = { $key }:2019
    .about = весь этот год
help-filter-month = { $key }:11.2019
    .about = ноябрь 2019 года
help-filter-week = { $key }:25.11.2019
    .about = неделя, в которой этот день
help-filter-from = { $key }:25.11.2019
    .about = с этого дня и позже
help-filter-to = { $key }:04.12.2019
    .about = по этот день включительно
help-filter-ended = { $key }:04.12.2019
    .about = закончились не позже этого дня
help-data = Где лежат данные
help-data-folder = Этот журнал — папка { $folder }, по файлу на занятие. Чтобы передать его или сделать копию, скопируйте папку.
help-data-own = Черновики и настройки остаются на этом компьютере, в вашей папке пользователя, отдельно от журнала.


## Start

button-open = Открыть
folder-open = Открыть журнал
    .about = Откроется журнал в этой папке. От этого в ней ничего не изменится.
folder-new = Начать новый журнал
    .about = Если папки нет, она будет создана, а в ней пустой журнал.
folder-empty = Папка: наберите или вставьте
folder-how = ~ означает вашу домашнюю папку. Путь в кавычках тоже годится.
start-about = Журнал обучающих занятий: записать, увидеть итоги, передать дальше. Работает без интернета.
start-new = Начать новый журнал
    .about = Пустой журнал появится в папке { $folder }
start-open = Открыть журнал
    .about = Папка: ваша, коллеги или на флешке.
start-sample = Посмотреть пример
    .about = 25 вымышленных занятий, чтобы всё попробовать.
start-language = другой язык


## Attendance sheet

sheet-heading = Список участников
sheet-consent = Подписываясь, я соглашаюсь, что организаторы хранят моё имя и указанные здесь сведения для отчёта об этом тренинге. Телефон можно не указывать. Списки не публикуются: в отчётах стоят только числа. Они показывают, сколько женщин и мужчин пришло, какого они возраста и кто они в муниципалитете.
sheet-column-number = №
sheet-column-name = Фамилия, имя, отчество
sheet-column-sex = Пол
sheet-column-role = Кто
sheet-column-born = Год рождения
sheet-column-organisation = Организация и должность
sheet-column-village = Село
sheet-column-phone = Телефон
sheet-column-signature = Подпись
sheet-page = Лист { $page } из { $pages }
sheet-signatures = Подписей на этом листе:
sheet-women = женщин:
sheet-men = мужчин:
sheet-sex = Пол: Ж – женщина, М – мужчина; можно не указывать.
sheet-roles = Кто, цифрой: { $roles }.


## Share

# Share: import
screen-import = Загрузить присланное
scope-import = Что загрузить
scope-unlock = Парольная фраза файла
scope-matching = Столбцы загружаемой таблицы
scope-unknown = Неизвестные столбцы таблицы
scope-sheets = Файл из нескольких листов
scope-preview = Перед загрузкой
command-take-in = Загрузить файл: занятия, журнал или таблицу
command-complete-path = Продолжить путь найденным
    .hint = дополнить
command-unlock = Открыть закрытый файл
    .hint = открыть
command-next-sheet = Следующий лист файла
    .hint = лист
command-previous-sheet = Предыдущий лист файла
command-go-on = Столбцы верны: показать, что изменится
    .hint = дальше
command-take-all-in = Загрузить всё показанное
    .hint = загрузить
command-next-fate = Показать только один вид изменений, затем следующий
    .hint = часть
command-previous-fate = Показать предыдущий вид изменений
command-with-names = Загрузить и имена из списков или оставить их
command-keep-rest = Неизвестные столбцы – в примечания или пропустить
    .hint = примеч.
import-about = Файл коллеги, папка другого журнала или таблица (CSV, XLSX): наберите путь, вставьте, перетащите сюда или выберите. Сначала вы увидите, что изменится; до вашего согласия ничего не записывается.
import-file = Файл
import-file-empty = наберите или вставьте путь либо выберите ниже: ↓
import-no-files = В документах и загрузках нет ничего для загрузки.
import-nothing-there = Там ничего так не начинается.
import-column-file = Файл
import-column-folder = Папка
import-column-changed = Изменён
import-logbook = журнал
import-copies =
    { $count ->
        [one] В журнале лежит { $count } копия из синхронизируемой папки
        [few] В журнале лежат { $count } копии из синхронизируемой папки
       *[many] В журнале лежат { $count } копий из синхронизируемой папки
    }
import-reading = Чтение…
import-planning = Выясняется, что изменится…
import-writing =
    Загрузка: { $done } из { $count } файлов.
    Esc остановит; тогда ничего не изменится.
import-locked = { $name }: файл закрыт парольной фразой. Её знает тот, кто сделал файл. Она нигде не сохраняется.
import-passphrase = Парольная фраза
import-wrong-passphrase = Эта фраза его не открывает. Проверьте язык клавиатуры и заглавные буквы и попробуйте снова.
import-sheet = лист «{ $name }», { $number } из { $count } (← →)
import-rows =
    { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[many] { $count } строк
    }
import-columns-about = За что принят каждый столбец. Исправьте неверное: Enter покажет, что может быть в столбце. Это запоминается по заголовку.
import-columns-no-day = Ни в одном столбце нет дня занятия, без него строку не прочесть. Укажите столбец: Enter.
import-column-heading = Заголовок
import-column-target = Принят за
import-column-sure = Точность
import-column-example = Например
import-column-number = (столбец { $number })
import-sure-unknown = неизвестно
import-sure-likely = вероятно
import-sure-exact = по словам
import-sure-remembered = как прежде
import-sure-said = указано вами
import-pass-over = (пропустить)
import-into-notes = (в примечания)
import-personal = (личное: не берётся)
import-rest-kept = Неизвестные столбцы идут в примечания: заголовок и значение.
import-rest-left = Неизвестные столбцы пропускаются; их можно взять в примечания.
import-rest-people = Строки похожи на людей, а не на занятия, и неизвестные столбцы пропускаются; их можно взять в примечания.
import-personal-about = Он не берётся: примечания получают все, кому отправят занятие. Взять в них всё же: Enter, затем { $notes }.
import-picking = Что в столбце «{ $heading }»?
import-picking-empty = наберите часть названия
import-would =
    { $count ->
        [one] Загрузить { $count } занятие ({ $what }).
        [few] Загрузить { $count } занятия ({ $what }).
       *[many] Загрузить { $count } занятий ({ $what }).
    }
import-would-learn = Занятия не изменятся, но журнал узнает места или коды.
import-would-nothing = Ничего не изменится: всё это уже есть.
import-would-nothing-of-it = Ничего из этого загрузить нельзя.
import-others = Остаётся как есть: { $what }.
import-alike =
    { $count ->
        [one] { $count } новое похоже на имеющееся (те же день и место): это подсказка, останутся оба.
        [few] { $count } новых похожи на имеющиеся (те же день и место): это подсказка, останутся оба.
       *[many] { $count } новых похожи на имеющиеся (те же день и место): это подсказка, останутся оба.
    }
import-learned =
    { $count ->
        [one] Журнал узнает { $count } место или код.
        [few] Журнал узнает { $count } места и кода.
       *[many] Журнал узнает { $count } мест и кодов.
    }
import-names-come =
    { $count ->
        [one] С именами из { $count } списка (пробел: без них).
        [few] С именами из { $count } списков (пробел: без них).
       *[many] С именами из { $count } списков (пробел: без них).
    }
import-names-stay =
    { $count ->
        [one] Без имён из { $count } списка (пробел: с ними).
        [few] Без имён из { $count } списков (пробел: с ними).
       *[many] Без имён из { $count } списков (пробел: с ними).
    }
import-only = Только: { $what }
import-column-title = Название
import-column-fate = Что будет
import-column-also = Ещё
import-fate-new = новых { $count }
    .short = новое
    .about = Его ещё нет в этом журнале.
import-fate-newer-there = там новее { $count }
    .short = там новее
    .about = У них есть всё, что здесь, и больше: теперь будет показано их.
import-fate-combined = изменено с обеих сторон { $count }
    .short = меняли обе
    .about = Его меняли обе стороны, но в разных местах: остаются обе правки.
import-fate-conflict = решать вам { $count }
    .short = решать вам
    .about = Обе стороны изменили одно и то же. Одно показано, другое хранится в файле, пока вы не решите.
import-fate-deleted-there = удалено там { $count }
    .short = там удалено
    .about = Его удалил тот, кто видел всё, что здесь: оно уйдёт в корзину.
import-fate-back = возвращается { $count }
    .short = возвращается
    .about = Его удалил тот, кто знал не все правки: оно возвращается или остаётся с пометкой.
import-fate-newer-here = здесь новее { $count }
    .short = здесь новее
    .about = Здесь есть всё, что у них, и больше.
import-fate-deleted-here = удалено здесь { $count }
    .short = здесь удалено
    .about = Его удалил здесь тот, кто видел всё, что пришло.
import-fate-same = без изменений { $count }
    .short = то же
    .about = Оба одинаковы.
import-fate-unfit = не соединить { $count }
    .short = не соединить
    .about = Остаётся как есть: соединить их нельзя.
import-fate-unread = не прочитано { $count }
    .short = не прочитано
import-row = Строка { $number }
import-also-alike = похоже на здешнее
import-also-names = имена
import-also-by-hand = правлено вручную
import-also-notes = см. ниже
import-differs = { $group }: { $before } → { $shown }
import-both = { $group }. Показано: { $shown } ({ $by }). Хранится рядом: { $kept } ({ $other }).
import-resembles = Похоже на имеющееся: { $session }. Если это одно и то же, удалите потом одно из них.
import-back-for-names = В его списке записаны имена, которых не видел тот, кто удалил занятие.
import-names-of-sheet = Имена в его списке тоже изменятся.
import-names-to-settle =
    { $count ->
        [one] В списке имён { $count } строка правилась с обеих сторон: хранятся обе записи.
        [few] В списке имён { $count } строки правились с обеих сторон: хранятся обе записи.
       *[many] В списке имён { $count } строк правились с обеих сторон: хранятся обе записи.
    }
import-by-hand = Его меняли вне этой программы после сохранения: это считается правкой.
import-group-what = Название, вид, языки
import-group-when = Даты, время, состояние
import-group-place = Место
import-group-attendance = Участники
told-taken-in =
    { $count ->
        [one] Загружено { $count } занятие. { $undo } вернёт всё как было.
        [few] Загружено { $count } занятия. { $undo } вернёт всё как было.
       *[many] Загружено { $count } занятий. { $undo } вернёт всё как было.
    }
told-taken-in-marked =
    { $count ->
        [one] Загружено и отмечено { $count } занятие. { $undo } вернёт всё.
        [few] Загружено и отмечено { $count } занятия. { $undo } вернёт всё.
       *[many] Загружено и отмечено { $count } занятий. { $undo } вернёт всё.
    }
told-taken-in-to-settle =
    { $count ->
        [one] Загружено. Решать вам: { $count } занятие, см. F7. { $undo } вернёт всё как было.
        [few] Загружено. Решать вам: { $count } занятия, см. F7. { $undo } вернёт всё как было.
       *[many] Загружено. Решать вам: { $count } занятий, см. F7. { $undo } вернёт всё как было.
    }
told-called-off = Остановлено: ничего не изменено.
told-completed =
    { $count ->
        [one] Завершено прерванное действие: { $count } файл.
        [few] Завершено прерванное действие: { $count } файла.
       *[many] Завершено прерванное действие: { $count } файлов.
    }
refused-no-file-chosen = Наберите путь файла или выберите его.
refused-no-day-column = Ни в одном столбце нет дня занятия: сначала укажите его.
refused-nothing-to-take-in = Ничего не изменится: всё это уже есть.

# Share: bundles
share-profile-colleague = Для коллеги
    .about = Всё об этих занятиях, кроме людей из списков. Коллега загружает файл, и в обоих журналах одно и то же.
share-profile-full = Полностью, с людьми
    .about = Всё, с именами из списков: для того, кому можно их видеть. Закройте файл парольной фразой.
share-profile-funder = Для донора
    .about = Только цифры. Ячейки от 1 до 9 человек скрыты, и с каждой ещё одна, чтобы их нельзя было вычислить; итоги остаются верными.
share-content-figures = цифры о проведённых занятиях: сколько, с какого по какой день, часы, участники, тесты, сколько муниципалитетов охвачено и сколько нужно
share-content-sessions = занятия: когда и где, чему учили, сколько пришло по ролям, полу и возрасту, тесты, документы, договорённости, примечания
share-content-trainers = имена тренеров
share-content-permitted-voices = высказывания участников, на публикацию которых они согласны
share-content-all-voices = остальные высказывания участников
share-content-programme = из logbook.json то, что нужно этим занятиям: программа, муниципалитеты с целями и жителями, коды
share-content-edits = кто что изменил и какие занятия удалены
share-content-people = имена, телефоны, годы рождения и всё остальное из списков участников
share-content-own = ваши именованные фильтры и таблицы, черновики, настройки
share-content-breakdowns = участники по местам, месяцам, типам тренеров, видам, темам, ролям, полу, возрасту и группам, без ячеек от 1 до 9
share-content-each-session = отдельные занятия: их названия, дни, документы, договорённости, примечания
share-content-counts = числа по роли, полу и возрасту и по группе
share-content-rest-of-sessions = документы, договорённости и примечания занятий
share-content-name-of-programme = название программы
share-content-rest-of-programme = из logbook.json: донор и сроки программы, цель и жители каждого муниципалитета
share-content-made = когда и какой версией sabak сделан файл
share-content-maker = ваше имя, как оно стоит в настройках
share-refused-too-large = В файле { $size } МБ, а загружаются файлы не больше { $limit } МБ.
    .advice = Попросите прислать по частям: в экспорт идёт то, что показывает фильтр.
share-refused-too-many = В нём больше, чем можно прочесть: свыше { $limit } записей или ключей.
    .advice = { share-refused-too-large.advice }
share-refused-archive = Это архив или книга Excel, как бы файл ни назывался.
    .advice = Архив распакуйте и загрузите то, что внутри; книге дайте окончание .xlsx.
share-refused-locked = Файл закрыт парольной фразой.
    .advice = Введите парольную фразу. Её знает тот, кто сделал файл.
share-refused-locked-for-key = Файл закрыт ключом, и парольная фраза его не откроет.
    .advice = Откройте его программой, у которой есть ключ, или попросите файл, закрытый парольной фразой.
share-refused-wrong-passphrase = Эта парольная фраза файл не открывает.
    .advice = Проверьте язык клавиатуры и заглавные буквы и попробуйте ещё раз. Парольную фразу знает тот, кто сделал файл.
share-refused-too-much-work = Открывать его пришлось бы дольше, чем стоит ждать.
    .advice = sabak так файлы не закрывает: попросите закрыть его программой sabak.
share-refused-lock-broken = Файл закрыт и повреждён в пути.
    .advice = Попросите прислать файл ещё раз.
share-refused-people = Это имена одного списка, без занятия.
    .advice = Имена приходят вместе с занятиями: попросите полный экспорт.
share-refused-logbook = Это logbook.json журнала, без занятий.
    .advice = Загрузите всю папку, в которой он лежит, или попросите экспорт.
share-refused-other = Это не файл с занятиями и не занятие.
    .advice = sabak загружает свой экспорт в JSON, файлы отдельных занятий, папки журналов и таблицы CSV и XLSX.
share-refused-figures = Это цифры для донора: только цифры, загружать нечего.
    .advice = Попросите экспорт для коллег.
share-refused-wrong-hash = Файл не такой, каким был сделан: его отпечаток от других байтов.
    .advice = Он повреждён или изменён в пути. Попросите прислать файл ещё раз; занятия меняйте в sabak.
share-refused-newer = { $sentence }
    .advice = Установите новую версию sabak или попросите экспорт из более старой.
share-refused-broken = { $sentence }
    .advice = Он повреждён в пути или сделан другой программой. Попросите прислать его ещё раз, файлом.
share-flaw-newer = { $sentence }
    .advice = Для этого установите новую версию sabak.
share-flaw-broken = { $sentence }
    .advice = Попросите того, кто сделал файл, прислать это ещё раз.
share-flaw-too-large = В записи { $size } МБ, а читается не больше { $limit } МБ.
    .advice = { share-flaw-broken.advice }
share-flaw-too-many = В списке больше пунктов или в объекте больше ключей, чем читается: { $limit }.
    .advice = { share-flaw-broken.advice }
share-flaw-hidden = Здесь стоит знак, который скрыт или меняет порядок букв: { $character }.
    .advice = Попросите того, кто сделал файл, набрать эти слова заново.
share-flaw-foreign-id = Его id не такой, как даёт sabak: UUID версии 7.
    .advice = Программа, которая это сделала, должна дать другой id.
share-flaw-repeated = Такое же уже стоит в файле раньше.
    .advice = Первое можно загрузить. Если верно это, попросите файл только с ним.
share-flaw-stray = Это имена с занятия, которого нет в файле или которое не читается.
    .advice = Имена приходят вместе с занятиями: попросите и то и другое.
share-flaw-unannounced = Это имена, а в файле сказано, что имён в нём нет.
    .advice = Занятия можно загрузить. Для имён попросите полный экспорт.
share-flaw-not-deleted = Здесь не сказано, когда и кем это удалено.
    .advice = По этой записи ничего не удаляется.
share-others-can = Остальное можно загрузить.
share-sessions-can = Занятия можно загрузить.
share-at-made = Кто сделал файл
share-at-logbook = Часть журнала
share-at-session = Занятие { $number }
share-at-deleted = Удалённое занятие { $number }
share-at-people = Список { $number }

# Share: tables
handout-rows-sessions = Занятия
handout-rows-counts = Подсчёт
handout-rows-people = Люди
handout-totals = Итоги
handout-session-id = Код занятия
handout-municipality-code = Код муниципалитета
handout-sex-other = Другой пол
handout-sex-not-stated = Пол не указан
handout-women-share = Доля женщин
handout-named = Присутствовало по списку
handout-number = Количество людей
handout-group-number = Количество в группе
handout-own-before = Свой тест до, %
handout-own-after = Свой тест после, %
handout-may-contact = Можно связаться
handout-may-photograph = Можно фотографировать
handout-page = Лист списка
handout-line = Строка на листе
handout-held = Проведено занятий
handout-first-day = Первый день
handout-last-day = Последний день
handout-target = Муниципалитетов в плане
handout-code = Код
handout-not-defined = Коды, которых нет в журнале
handout-suppressed = Числа от 1 до 9 человек не приводятся, а вместе с ними и другие, из которых их можно было бы вычислить. Итоги точны.

# Share: sheets
sheet-target-id = ID занятия
sheet-target-place-code = Код муниципалитета
sheet-target-district = Район
sheet-target-oblast = Область
sheet-target-row-role = Роль тех, кто в строке
sheet-target-row-sex = Пол тех, кто в строке
sheet-target-row-age = Возраст тех, кто в строке
sheet-target-row-count = Сколько человек в строке
sheet-target-row-group = Группа в строке
sheet-target-row-group-count = Сколько человек из группы
sheet-target-participants = Всего участников
sheet-target-not-stated = Люди, о которых ничего не указано
sheet-told-decoded = Файл не в UTF-8, он прочитан как { $name }.
sheet-told-letters-lost = При сохранении файла часть букв превратилась в вопросительные знаки (ң, ө, ү в этой кодировке нет). Сохраните его заново как XLSX или «CSV UTF-8».
sheet-told-errors =
    { $count ->
        [one] В { $count } ячейке вместо значения ошибка.
        [few] В { $count } ячейках вместо значения ошибка.
       *[many] В { $count } ячейках вместо значения ошибка.
    }
sheet-told-not-calculated =
    { $count ->
        [one] В { $count } ячейке формула без результата. Откройте файл в табличной программе и сохраните его.
        [few] В { $count } ячейках формулы без результата. Откройте файл в табличной программе и сохраните его.
       *[many] В { $count } ячейках формулы без результата. Откройте файл в табличной программе и сохраните его.
    }
sheet-told-only-women = Мужчины в таблице не указаны; доля женщин – от тех, чей пол указан. Это исправит столбец с мужчинами.
sheet-told-only-men = Женщины в таблице не указаны; доля женщин – от тех, чей пол указан. Это исправит столбец с женщинами.
sheet-personal-heading = В столбце «{ $heading }» личные данные.
sheet-personal-telephone = В столбце «{ $heading }» номера телефонов.
sheet-personal-mail = В столбце «{ $heading }» адреса электронной почты.
sheet-personal-number = В столбце «{ $heading }» персональные номера.
sheet-personal-left-out = Личные данные не берутся: { $columns }.
sheet-personal-goes-out = В примечания, а с ними ко всем, кому отправят занятие, идут личные данные: { $columns }.
sheet-given = Новые занятия принимаются так: { $what }. Столбец с таким заголовком скажет иначе.
sheet-given-status = { $value }, а если день впереди – { $planned }
sheet-refused-empty = В файле нет ни одной ячейки.
sheet-refused-too-large = Файл больше { $most } МБ.
sheet-refused-unpacks = Книга распаковывается более чем в { $most } МБ. Это не таблица занятий.
sheet-refused-rows = В таблице больше { $most } строк. Разделите её на несколько.
sheet-refused-columns = В таблице больше { $most } столбцов. Оставьте нужные.
sheet-refused-cells = В таблице больше { $most } ячеек. Разделите её на несколько.
sheet-refused-cell = В ячейке строки { $row } больше { $most } знаков.
sheet-refused-old = Это книга старого вида (.xls) или книга с паролем. Сохраните её как .xlsx без пароля.
sheet-refused-no-workbook = Это архив, но не книга. Если это таблица, сохраните её как .xlsx или .csv.
sheet-refused-damaged = Книга повреждена. Откройте её в табличной программе и сохраните заново.
sheet-refused-no-text = Это не книга и не таблица в виде текста.
sheet-refused-encoding = Кодировку букв в этом файле нельзя определить уверенно. Сохраните его как «CSV UTF-8» или .xlsx.
sheet-trouble-no-day = Не указан день, строка не взята. Впишите день.
sheet-trouble-bad-day = Строка не взята: день не прочитан. { $why }
sheet-trouble-kept = { $why } То, что здесь написано, попадёт в примечания.
sheet-trouble-no-code = Этого нет в списке «{ $list }». Оно попадёт в примечания.
sheet-trouble-unknown-code = Кода { $code } нет в списке «{ $list }». Он взят как есть.
sheet-trouble-unknown-place = Муниципалитет с таким названием неизвестен. Название взято как есть; выберите муниципалитет в форме.
sheet-trouble-several-places = Так называются несколько муниципалитетов: { $places }. Название взято как есть; добавьте столбец с районом или выберите муниципалитет в форме.
sheet-trouble-likely-place = Понято как { $place }. Проверьте.
sheet-trouble-unknown-place-code = Муниципалитета с таким кодом нет. Код взят как есть.
sheet-trouble-year-taken = День указан без года; понято как { $day }. Проверьте.
sheet-trouble-bad-id = Это не ID занятия, он пропущен.
sheet-trouble-same = Строка говорит то же, что строка { $row }, и взята один раз.
sheet-trouble-otherwise = В строке { $row } о том же занятии написано другое, она важнее. Это попадёт в примечания.
sheet-trouble-does-not-add-up = Это число не сходится с другими числами строки. Оно попадёт в примечания.
sheet-trouble-total = Строка подводит итог другим и не взята.
sheet-trouble-uneven = Части этой ячейки не соответствуют частям соседних. Она взята целиком.
sheet-trouble-hidden = Здесь стояли знаки, которые скрыты или меняют порядок букв; они убраны, буквы остались. Сравните с бумагой.
sheet-trouble-too-much = В строке больше, чем вмещает занятие, она не взята.
sheet-words-id = id, ид, ид занятия, id занятия, код занятия, идентификатор, идентификатор занятия
sheet-words-starts-on = дата, даты, день, дата проведения, дата тренинга, дата занятия, дата мероприятия, дата начала, первый день, когда, период проведения, сроки проведения, срок проведения
sheet-words-ends-on = дата окончания, окончание, последний день, конец
sheet-words-starts-at = время, время начала, начало, время проведения
sheet-words-hours = часы, часов, количество часов, кол-во часов, продолжительность, длительность
sheet-words-municipality = муниципалитет, айыл өкмөтү, айылный аймак, айыл аймак, айылный округ, ао, аа, а/о, а/а, мсу, омсу, местность, место, населённый пункт, село, город, наименование ао, наименование муниципалитета, где
sheet-words-venue = место проведения, помещение, зал, здание, адрес
sheet-words-status = статус, состояние
sheet-words-kind = вид, вид тренинга, тип тренинга, вид занятия, тип занятия, вид обучения
sheet-words-languages = язык, языки, язык проведения, язык обучения
sheet-words-title = название, наименование, тренинг, название тренинга, наименование тренинга, мероприятие, название мероприятия, наименование мероприятия, обучение, занятие
sheet-words-trainers-name = тренер, тренеры, фио тренера, фио тренеров, имя тренера, кто проводил, проводил, ведущий, ведущие, фасилитатор
sheet-words-trainers-type = тип тренера, категория тренера, вид тренера
sheet-words-trainers-part = роль тренера, участие тренера
sheet-words-topics = тема, темы, тематика, тема тренинга, темы тренинга, тема занятия, рассмотренные темы
sheet-words-methods = метод, методы, методика
sheet-words-attendance-headcount = всего, итого, всего человек, участники, участников, количество участников, кол-во участников, число участников, всего участников, участники всего, общее количество, общее количество участников, количество человек, кол-во человек, присутствовало, охват
sheet-words-knowledge-before = тест до, пре-тест, претест, предварительный тест, входной тест, знания до
sheet-words-knowledge-after = тест после, пост-тест, посттест, итоговый тест, выходной тест, знания после
sheet-words-knowledge-tested = прошли тест, протестировано
sheet-words-documents-title = документ, документы, рассмотренные документы, изученные документы
sheet-words-documents-finding = вывод, выводы
sheet-words-documents-recommendation = рекомендация, рекомендации
sheet-words-voices-text = отзыв, отзывы, цитата, цитаты
sheet-words-follow-up-action = дальнейшие шаги, следующие шаги, договорённости
sheet-words-follow-up-due = срок исполнения, дедлайн
sheet-words-notes = примечание, примечания, комментарий, комментарии, заметки, дополнительная информация
sheet-words-none = номер, № п/п, п/п, порядковый номер, подпись, доля женщин, присутствовало по списку, пол не указан
sheet-words-private = фио, ф.и.о., имя участника, имена участников, телефон, эл. почта, электронная почта, e-mail, рождения, фамилия, отчество, паспорт, персональный номер, инн, пин, домашний адрес
sheet-words-place-code = код муниципалитета, соате, код соате, код ао
sheet-words-district = район
sheet-words-oblast = область, регион
sheet-words-row-role = роль, категория, категория участника, категория участников
sheet-words-row-sex = пол
sheet-words-row-age = возраст, возрастная группа, возрастная категория
sheet-words-row-count = число, количество, кол-во, сколько, количество людей
sheet-words-row-group = группа, социальная группа, уязвимая группа
sheet-words-row-group-count = число в группе, количество в группе, численность группы
sheet-words-participants = участники, участников
sheet-words-filler = количество, кол, во, число, всего, общее, итого, из, них, в, т, ч, том, числе, участников, участники, участник, человек, чел, присутствовало, участвовало, и, по
sheet-words-total = итого, всего, итог, общий итог, сумма
sheet-words-unit = чел, человек, человека, участник, участника, участников, час, часа, часов, ч, ак, академических, мин
sheet-words-day = г, гг, год, года
sheet-words-place-kind = айылный аймак, айылного аймака, айыл аймак, айыл аймагы, айыл өкмөтү, айылный округ, айылный кенеш, ао, а/о, аа, а/а, мэрия, муниципалитет, город, города, г, село, с, пгт, район, района, р-н, область, области, обл
sheet-words-age-over = старше, выше, свыше, более
sheet-words-age-under = до, младше, моложе, менее
sheet-words-age-years = лет, год, года, возраст, возрасте, и, в, от
sheet-words-sex-female = женщин, женщинам, жен, женского пола, девушек
sheet-words-sex-male = мужчин, муж, мужского пола, парней
sheet-words-sex-other = другой пол
sheet-words-role-local_authority = представители местной власти, местная власть, власти, представители мсу, сотрудники мсу, сотрудники омсу, сотрудники ао, сотрудник ао, сотрудники айыл өкмөтү, муниципальные служащие, муниципальный служащий, мун. служащие, мсу, омсу
sheet-words-role-councillor = депутаты, депутатов, депутаты айыл кенеша, депутаты ак, депутат ак, депутаты местного кенеша, депутаты местных кенешей, члены кенеша
sheet-words-role-social_specialist = специалисты по социальным вопросам, социальные работники, социальный работник, соцработники, соцработник, соц. работники, соц. работник, соц. специалисты
sheet-words-role-executive_secretary = ответственные секретари, отв. секретарь, отв. секретари, ответсекретарь, секретари
sheet-words-role-resident = жители, жителей, местные жители, местных жителей, население, граждане, сельчане
sheet-words-role-other = другие, прочие, остальные, иные
sheet-words-group-disability = ловз, лица с овз, овз, лица с инвалидностью, люди с инвалидностью, с инвалидностью, инвалиды
sheet-words-group-ethnic_minority = этнические меньшинства, этнические группы, нацменьшинства
sheet-words-group-low_income = малообеспеченные, малоимущие, малоимущие семьи, из малообеспеченных семей
sheet-words-group-youth = молодёжь, молодёжи, молодых
sheet-words-status-held = проведён, проведена, состоялся, состоялось, выполнено
sheet-words-status-planned = план, запланирован, планируется, запланировано
sheet-words-status-postponed = перенесён, отложен, отложено
sheet-words-status-cancelled = отменён, отмена, отменено
sheet-words-kind-initial = первичный, первичное, базовый
sheet-words-kind-refresher = повторный, повторное, повторно
sheet-words-kind-training_of_trainers = тот, тренинг тренеров, обучение тренеров
sheet-words-part-conducted = проводил, проводила, провёл, провела, ведущий
sheet-words-part-co_facilitated = со-тренер, сотренер
sheet-words-part-took_part = участвовал, участвовала
sheet-words-part-organised = организатор, организовал, организовала
sheet-words-language-ky = кыргызский, кырг, на кыргызском, кыргызском
sheet-words-language-ru = русский, рус, на русском, русском
sheet-words-language-en = английский, англ, на английском, английском

# Share: export
share-form-json = Для sabak (JSON)
share-form-json-figures = Для программ (JSON)
share-form-csv = CSV
share-form-xlsx = Excel
share-form-ics = Календарь
    .about = Запланированные занятия для календаря в телефоне или на работе.
share-content-table = Таблица, чтобы смотреть, считать и строить диаграммы; sabak тоже её принимает.
share-content-totals = лист с итогами и диаграммами
share-content-rows-sessions = строка на каждое занятие: когда и где, чему учили, участники по полу, тесты, документы, договорённости, примечания
share-content-rows-counts = строка на каждое число по роли, полу и возрасту и по группе, с тем, когда и где это было и чему учили
share-content-rows-people = строка на каждого человека с именем, телефоном и годом рождения и с тем, когда и где это было и чему учили
share-content-planned = запланированные занятия с датой: когда, где, о чём, типы тренеров, языки
share-content-not-planned = все другие занятия
told-export-cancelled = Отменено: файл не записан.
refused-no-workbook = В книге не хватает места: { $why }
share-line-what = Занятия
share-line-form = Файл
share-line-for = Для кого
share-line-rows = Строка на каждое
share-line-language = Язык
share-line-passphrase = Парольная фраза
share-line-again = Ещё раз
share-line-folder = Папка
share-line-name = Имя
share-line-write = Записать файл
share-line-take-in = Загрузить файл…
share-passphrase-empty = нет: файл прочтёт любой, у кого он есть
share-what-filter = По фильтру: { $count }
share-what-no-filter = Без фильтра: { $count }
share-what-marked = Отмеченные: { $count }
share-what-all = Все: { $count }
share-preview = Что будет записано
share-where = В файл { $path }
share-made = Записано последним: { $path }
share-names-open = В нём имена, телефоны и годы рождения, и прочтёт их любой, у кого есть файл: пароля нет.
share-names-open-table = В нём имена, телефоны и годы рождения, и их прочтёт каждый, у кого есть файл. Таблицу парольной фразой не закрыть; закрыть можно файл для sabak (JSON).
share-names-locked = В нём имена, телефоны и годы рождения. Откроет его только парольная фраза: она нигде не хранится, и забытую не вернуть.
share-passphrase-short = Парольная фраза короткая: компьютер быстро переберёт все такие. Лучше несколько слов, не связанных между собой.
share-unreadable =
    { $count ->
        [one] { $count } файл не читается, его в нём нет.
        [few] { $count } файла не читаются, их в нём нет.
       *[other] { $count } файлов не читаются, их в нём нет.
    }
share-reading = Папка ещё читается: занятий станет больше.
share-inside = В нём: { $parts }.
share-outside = В нём нет: { $parts }.
share-count-sessions =
    { $count ->
        [one] { $count } занятие
        [few] { $count } занятия
       *[other] { $count } занятий
    }
share-count-planned =
    { $count ->
        [one] { $count } запланированное занятие с датой
        [few] { $count } запланированных занятия с датой
       *[other] { $count } запланированных занятий с датой
    }
share-count-figures =
    { $count ->
        [one] Цифры по { $count } занятию
       *[other] Цифры по { $count } занятиям
    }
share-count-of-them-planned = из них запланировано: { $count }
share-count-people = поимённо: { $count } чел., списков: { $sheets }
share-count-deletions = удалённых: { $count }
share-working = Esc отменяет: от файла тогда ничего не останется.
screen-marked = отмечено: { $count }
told-exported = Записано: { $name }
refused-nothing-to-export = Таких занятий нет: выберите другие или другой файл.
refused-passphrases-differ = Парольную фразу надо набрать дважды, и одинаково.
refused-no-whole-folder = Напишите папку целиком, с самого начала: ~ — ваша домашняя папка.
refused-no-file-name = Дайте файлу имя без знаков \ / : * ? " < > |
question-file-there =
    Файл с таким именем уже есть. Новый можно записать рядом: к имени добавится номер.
    .title = Под каким именем?
button-beside = Записать рядом
button-replace = Заменить

# Share: conflicts
settle-about = Выберите по одному (Enter) и сохраните. Невыбранное останется как есть.
settle-value = Что записано
settle-author = Кто и когда
settle-nobody = без имени
settle-by-hand = исправлено вручную, неизвестно кем
settle-shown = показано сейчас
settle-deletion = Удалено, но правилось тем, кто не знал
settle-deletion-names = Удалено тем, кто видел не все имена в списке
settle-keep = Оставить занятие
    .about = Занятие остаётся со всем, что в нём есть. Удаливший увидит, что его оставили.
settle-delete = Удалить снова
    .about = Занятие уйдёт в корзину вместе с поздними правками. Это можно отменить.
settle-clock = Дата правки ещё не наступила
settle-redate = Датировать эти правки сегодня
    .about = Значения останутся как есть; меняется только дата правок.
settle-raw = Не значение
    .about = Такого значения у занятия быть не может; его можно посмотреть, но не выбрать.
settle-line = Имена, строка { $line }
    .on-page = Имена, строка { $line } (лист { $page }, строка { $on_page })
settle-paper = лист { $page }, строка { $line }
settle-keep-names = Оставить имена
    .about = Имена останутся со всем, что в них есть. Тот, кто их удалил, увидит, что их оставили.
settle-keep-line = Оставить строку
    .about = Строка останется в списке такой, какой её правили.
settle-take-out = Убрать снова
    .about = Строка уйдёт из списка вместе с поздними правками. Это можно отменить.
told-all-chosen = По одному выбрано: Ctrl+S запишет.
told-settled = Решено. Ctrl+Z вернёт как было.
told-combined = Объединено с тем, что сохранил(а) { $name }; ваши изменения ещё не сохранены.
    .nobody = Объединено с тем, что сохранено другими; ваши изменения ещё не сохранены.
told-saved-combined = Сохранено вместе с тем, что сохранил(а) { $name }.
    .nobody = Сохранено вместе с тем, что сохранили другие.
refused-not-a-value = Такого значения быть не может; выберите другое.
refused-nothing-chosen = Пока ничего не выбрано: Enter выбирает строку.
refused-nothing-to-settle = Копии этого занятия не расходятся.
refused-save-first = Сначала сохраните или отмените свои изменения.

# Share: history
versions-about = Хранит этот компьютер. Enter вернёт версию новой правкой.
versions-when = Когда
versions-who = Кто
versions-what = Что изменилось
versions-now = сейчас
versions-by-hand =
    Исправлено вручную, неизвестно кем.
    .short = вручную
versions-by-hand-found = Исправлено вручную, неизвестно кем; обнаружено { $day }.
versions-first = самая ранняя из сохранённых
versions-kept = рядом сохранено другое значение
versions-settled = выбрано одно из нескольких значений
versions-nothing = ничего из того, что видно
versions-is-now = Так занятие выглядит сейчас.
versions-same = В ней то же, что и сейчас.
versions-differs = Чем она отличается от нынешней
versions-then-now = тогда: { $then }   сейчас: { $now }
told-brought-back = Версия вернулась новой правкой. Ctrl+Z отменит.
told-brought-into-form = Форма показывает ту версию; сохраните её. Ctrl+Z вернёт как было.
refused-no-earlier = Прежних версий этого занятия здесь нет.
refused-says-the-same = Занятие и так выглядит так.


# Share: arriving
share-refused-no-file = Это не файл, который можно прочитать до конца, а устройство, канал или ссылка на них.
    .advice = Укажите файл или папку журнала.
share-flaw-apart = Это занятие пришло дважды, и две копии нельзя соединить.
    .advice = Попросите того, кто прислал, выслать один файл только с этим занятием.

# Share: the command line
cli-value-column = СТОЛБЕЦ=ПОЛЕ
cli-about-import = Загрузить присланное: занятия, другой журнал, таблицу
cli-about-export = Записать занятия в файл для других
cli-argument-files = Файлы экспорта, файлы отдельных занятий, папки других журналов, таблицы (CSV, XLSX)
cli-option-dry-run = Только сказать, что получится; ничего не записывать
cli-option-undo = Отменить последнюю загрузку из командной строки, пока никто не изменил загруженное
cli-option-passphrase-file = Файл, первая строка которого – парольная фраза; без него SABAK_PASSPHRASE, иначе её спросят
cli-option-column = Что в столбце таблицы, например Когда=starts_on; без слова после = столбец пропускается; можно несколько раз
cli-option-sheet = Лист книги; без него первый с занятиями
cli-option-with-people = Загрузить и имена из списков в папке другого журнала
cli-option-without-people = Не загружать имён, даже из полного экспорта
cli-option-with-unmatched = Взять неизвестные столбцы таблиц в примечания, даже из списка людей; но не личные данные
cli-option-without-unmatched = Пропустить неизвестные столбцы таблиц
cli-option-export-to = Файл или существующая папка; - для стандартного вывода; без него папка документов
cli-option-form = Какой файл; без него – по окончанию имени файла, иначе json
cli-option-profile = Для кого: colleague – коллеге (без имён участников), full – полностью (с ними), funder – донору (только цифры); без него colleague
cli-option-export-rows = О чём строка файла CSV: о занятии, о числе, о человеке (только full); без него sessions
cli-option-lock = Закрыть полный файл JSON парольной фразой; без неё его никто не откроет
cli-option-overwrite = Заменить файл, который уже есть
cli-example-import-dry = что получится
cli-example-import = всё из обоих, одним шагом
cli-example-import-column = сказать, что в столбце
cli-example-export = всё, кроме людей, для коллеги
cli-example-export-funder = только цифры, без малых чисел
cli-example-export-lock = всё, под парольной фразой
cli-passphrase-open = Парольная фраза (она не видна):
cli-passphrase-new = Новая парольная фраза (она не видна):
cli-passphrase-again = Ещё раз:
cli-no-passphrase = Нужна парольная фраза. Укажите файл с ней после --passphrase-file, задайте SABAK_PASSPHRASE или запустите команду в терминале: там её спросят.
cli-passphrases-differ = Они не совпали. Ничего не записано; попробуйте снова.
cli-export-calendar-has-no-profile = У календаря нет профиля: в нём никто не назван. Уберите --profile.
cli-export-no-funder-table = Цифры для донора – это несколько таблиц: укажите --form xlsx или --form json.
cli-export-rows-of-csv = --rows – для CSV, где таблица одна; в других файлах есть всё, каждое на своём листе.
cli-export-people-in-full = Строка на каждого человека называет людей: это только полный экспорт. Добавьте --profile full, если получателю можно знать имена.
cli-export-lock-full = Парольной фразой закрывается полный файл JSON: добавьте --profile full и --form json или уберите --lock.
cli-export-not-for-eyes = Этот файл не для терминала: направьте его в файл или программу либо укажите файл после --to.
cli-export-exists = { $path } уже существует и остаётся как есть. Укажите другой файл после --to или добавьте --overwrite.
cli-export-ending = { $path }: такого окончания нет ни у одного вида файлов. Возможны { $forms }, или назовите вид через --form.
cli-export-no-file = { $path } – устройство или канал, файл туда не положить. --to - пишет в стандартный вывод.
cli-export-nothing-planned = Запланированных занятий с датой нет, для календаря нечего записать: файл не сделан.
cli-export-written = { $path }: { $sessions }.
cli-export-inside = В файле:
cli-export-outside = Нет в файле:
cli-export-names-open = В этом файле названы люди, и прочесть их может любой, у кого он есть. Отдайте его только тому, кому можно знать имена; --lock закроет его.
cli-export-names-open-table = В этом файле названы люди, и их прочтёт каждый, у кого он есть. Дайте его только тому, кому можно иметь имена. Таблицу парольной фразой не закрыть: закрытый файл делают --form json --lock.
cli-export-names-locked = В этом файле названы люди; он закрыт парольной фразой. Сообщите её другим путём, не вместе с файлом. Без неё его не откроет никто, и вы тоже.
cli-import-nothing-taken = Ничего не загружено, журнал остался как был.
cli-import-cancelled = Отменено: ничего не загружено.
cli-import-changed = { $path } тем временем изменился, поэтому ничего не загружено. Запустите команду ещё раз.
cli-import-no-sheet = Листа «{ $asked }» нет. Есть: { $known }
cli-import-no-day = Это не файл занятий, а как таблица он не имеет столбца с днями. Заголовки: { $known }. Укажите такой столбец: --column "ЗАГОЛОВОК=starts_on"
cli-import-column-form = В «{ $asked }» нет =. Напишите заголовок, = и поле: --column "Когда=starts_on"
cli-import-no-column = Столбца «{ $asked }» нет. Заголовки: { $known }
cli-import-no-field = Поля «{ $asked }» нет. Подойдёт название из формы или одно из этих слов: { $known }
cli-import-nobody = кто-то без имени
cli-import-bundle = { $path }: файл сделан { $day }, автор: { $by }. { $profile }.
    .undated = { $path }: составлен: { $by }; когда, прочесть нельзя. { $profile }.
cli-import-sheet = { $path }, лист «{ $name }»
cli-import-other-sheets = Занятия есть и на других листах, они не приняты: { $names }. Каждый принимается с --sheet ИМЯ.
cli-import-heading = Заголовок
cli-import-holds = Принят за
cli-import-passed-over = (пропущен)
cli-import-people = Строки похожи на людей, а не на занятия, и неизвестные столбцы пропущены. --with-unmatched возьмёт их в примечания.
cli-import-personal = Он не берётся: примечания получают все, кому отправят занятие. Взять в них всё же: --column "{ $heading }=notes"
cli-import-outcome = Что с ними будет
cli-import-count = Занятий
cli-import-new = новое
cli-import-newer-there = там новее: принимается
cli-import-combined = изменено с обеих сторон: обе правки остаются
cli-import-conflict = одно и то же изменено с обеих сторон: сохранено и то и другое, решать вам
cli-import-deleted-there = удалено там: уходит в корзину
cli-import-back = удалено тем, кто не видел всех правок: остаётся, с пометкой
cli-import-newer-here = здесь новее: остаётся
cli-import-deleted-here = удалено здесь: остаётся удалённым
cli-import-same = без изменений
cli-import-unfit = нельзя соединить: остаётся как есть
cli-import-unreadable = нельзя загрузить
cli-import-changes = Что меняется:
cli-import-stays = Что остаётся как есть и почему:
cli-import-left = Что нельзя загрузить:
cli-import-rows = Что надо знать о строках:
cli-import-more = … и ещё { $count }; все есть в --json
cli-import-with-names = с именами из списка
cli-import-back-for-names = имён из списка не видел тот, кто удалил
cli-import-by-hand = изменено вручную или другой программой
cli-import-resembles = похоже на { $id }, которое у вас есть: те же день и место
cli-import-row = Строка { $row }
cli-import-cell = Строка { $row }, «{ $heading }»
cli-import-names-left = Списки с именами не загружены: { $count }. --with-people загрузит и их.
cli-import-learned = Муниципалитеты и коды, которые узнаёт журнал: { $count }
logbook-differs = { $what }: здесь { $here }, там { $there }
logbook-differs-name = Программа
logbook-differs-funder = Кто финансирует
logbook-differs-marker = Гендерный маркер
logbook-differs-from = Начало программы
logbook-differs-to = Конец программы
logbook-differs-ages = Возрастные группы
logbook-differs-sessions = Сколько занятий нужно: { $place }
logbook-differs-participants = Сколько участников нужно: { $place }
logbook-differs-called = Название { $code }
import-logbook-begins = Программа и возрастные группы принимаются: в этом журнале ещё ничего нет.
import-logbook-stays = Журналы различаются; остаётся как здесь: { $what }.
import-logbook-more = и ещё { $count }
cli-import-nothing = Ничего не меняется: всё, что можно загрузить, уже есть.
cli-import-nothing-of-it = Ничего из этого загрузить нельзя; журнал остался как был.
cli-import-dry = Ничего не записано. Без --dry-run всё это делается одним шагом.
cli-import-done = Сделано, одним шагом.
cli-import-way-back = Вернуть всё как было, пока эти файлы никто не изменил: sabak import --undo
cli-option-restore = Вернуть занятие из корзины
cli-option-deleted = Занятия в корзине: кто и когда их удалил
cli-history-restored = Занятие вернулось.
cli-history-in-trash = Оно удалено и лежит в корзине; с --restore оно вернётся.
cli-history-none-deleted = В корзине нет занятий.
cli-history-deleted-by = удалено { $at }, { $by }
cli-history-how-back = sabak history ID --restore вернёт занятие.
cli-import-no-way-back = Вернуть всё сразу нельзя: прежнее не удалось сохранить. Каким занятие было, видно в его истории на экранах.
cli-import-none-to-undo = В этом журнале нет загрузки из командной строки, которую можно отменить.
cli-import-undo-cancelled = Остановлено: ничего не возвращено.
cli-import-undo-changed = { $path } изменён после загрузки, поэтому ничего не возвращено. Каким занятие было раньше, видно в его истории: sabak history ID
cli-import-undone =
    { $count ->
        [one] Загрузка за { $day } отменена: { $count } файл стал таким, каким был.
        [few] Загрузка за { $day } отменена: { $count } файла стали такими, какими были.
       *[many] Загрузка за { $day } отменена: { $count } файлов стали такими, какими были.
    }
cli-import-settle = Изменённое с обеих сторон ждёт вашего решения на экранах: sabak

## Command line

cli-heading-examples = Примеры:
cli-heading-usage = Как вызвать:
cli-heading-commands = Команды
cli-heading-arguments = Аргументы
cli-heading-options = Параметры
cli-heading-name = Название
cli-heading-statuses = Код завершения
cli-value-folder = ПАПКА
cli-value-file = ФАЙЛ
cli-value-command = КОМАНДА
cli-value-options = ПАРАМЕТРЫ
cli-value-text = ТЕКСТ
cli-value-id = ID
cli-value-shell = ОБОЛОЧКА
cli-value-lines = ЧИСЛО
cli-value-to = ПУТЬ
cli-value-month = МЕСЯЦ
cli-value-word = СЛОВО
cli-value-name = ИМЯ
cli-about-sabak = Ведёт журнал занятий и отвечает за его итоги. Без команды открываются экраны.
cli-about-demo = Открыть копию примера
cli-about-list = Показать занятия, по одному в строке
cli-about-filters = Перечислить фильтры с именами
cli-about-show = Показать все поля одного занятия
cli-about-history = Перечислить версии занятия, которые хранит этот компьютер
cli-about-sheet = Записать пустой список участников занятия для печати
cli-about-summary = Подвести итоги проведённых занятий
cli-about-calendar = Показать занятия по дням или записать запланированные для других календарей
cli-about-coverage = Показать, какие темы где проведены и чего не хватает
cli-about-table = Посчитать что угодно по чему угодно: сводная таблица
cli-about-check = Показать, чего не хватает, что странно и что не читается
cli-about-schema = Вывести JSON Schema файла журнала
cli-about-completions = Вывести автодополнение для оболочки
cli-about-man = Вывести страницу руководства
cli-argument-folder = Папка журнала; без неё последний открытый журнал или ваш собственный
cli-argument-id = Идентификатор занятия или его начало
cli-argument-file = Какой файл: session, people или logbook из журнала, или bundle
cli-argument-shell = bash, elvish, fish, powershell или zsh
cli-option-folder = Папка журнала; без неё последний открытый журнал или ваш собственный
cli-option-filter = Только подходящие занятия: слова, а также область: район: место: тип: тема: метод: статус: с: по: проверка:
cli-option-filter-name = Только занятия, подходящие фильтру журнала с этим именем; вместе с --filter — подходящие обоим. Имена: sabak filters
cli-option-json = Ответить в JSON, для другой программы
cli-option-ages = Показать возраст по этим группам, насколько подсчёты или известный возраст позволяют
cli-option-compare = Поставить итоги рядом с другими: target (план), time-before (столько же времени перед этим), year-before (год назад), all (все занятия), имя фильтра или слова фильтра
cli-option-by = Показать запланированные и проведённые занятия по этим отрезкам времени; без неё — по подходящим
cli-option-csv = Ответить таблицей CSV
cli-option-markdown = Ответить таблицей Markdown
cli-option-not-stated = До скольких процентов пол или возраст может быть не указан; без неё — как в настройках, иначе { $usual }
cli-option-margin = Считать группу представленной слабо, если её доля в зале меньше её доли среди жителей больше чем на столько процентов; без неё { $usual }
cli-option-room = Показать только, кто был в зале и кто там живёт
cli-option-rows = Что идёт вниз: oblast, district, municipality, trainer-type, trainer, topic, method, role, sex, age, group, document-kind, kind, language, status, year, quarter, month, week
cli-option-columns = Что идёт вправо: те же слова; без него только итоги
cli-option-measure = Что считать: sessions, participants, women, men, women-share, hours, average, municipalities, documents, knowledge; без него sessions
cli-option-share = Доли вместо чисел: row, column или all
cli-option-name = Таблица с именем, из журнала или из программы, вместо слов выше
cli-option-sort = Сортировать строки: label, total или код столбца
cli-option-reverse = Сортировать наоборот
cli-option-lines = Сколько строк для подписей, не больше { $most }; по умолчанию { $usual }
cli-option-to = Файл .docx или .html либо папка для обоих; по умолчанию текущая папка
cli-option-month = Только этот месяц, например 2019-11
cli-option-ics = Записать запланированные занятия файлом .ics для других календарей
cli-option-ics-to = Файл для --ics, которого ещё нет; по умолчанию стандартный вывод
cli-option-language = Ответить на кыргызском, русском или английском
cli-option-help = Показать эту справку
cli-option-version = Показать версию
cli-example-open = последний открытый журнал
cli-example-demo = посмотреть пример
cli-example-folder = журнал в этой папке
cli-example-summary = итоги
cli-example-month = занятия одного месяца по дням
cli-example-ics = запланированные занятия для других календарей
cli-example-coverage = чего где не хватает
cli-example-room = кто был в зале и кто там живёт
cli-example-csv = таблица для электронных таблиц
cli-example-table = какие темы где проводились
cli-example-table-measure = кто пришёл, по ролям и полу
cli-example-table-csv = таблица с именем, для электронной таблицы
cli-example-list = все занятия
cli-example-filters = фильтры, которые понимает --filter-name
cli-example-filter-name = итоги по одному из них
cli-example-filter = только часть занятий
cli-example-json = в JSON, из другой папки
cli-example-ages = Итоги с возрастом по группам закона 2023 года
cli-example-compare = итоги рядом с итогами год назад
cli-example-by = запланировано и проведено по месяцам
cli-example-check = чего не хватает, что странно и что не читается
cli-example-show = одно занятие, по началу идентификатора
cli-example-show-json = его файл как есть
cli-example-history = кто, когда и какие поля изменил
cli-example-history-json = то же для программ
cli-example-history-deleted = занятия в корзине
cli-example-history-restore = вернуть удалённое занятие
cli-example-sheet = пустой список участников в .docx и .html
cli-example-sheet-to = только этот файл, строк меньше
cli-example-schema = что может быть в файле занятия
cli-example-completions = один раз, для bash
cli-example-man = прочитать страницу руководства
cli-status-0 = Сделано.
cli-status-1 = Проверка что-то нашла.
cli-status-2 = Неверны аргументы или то, что в них названо.
cli-status-3 = Папку или файл не удалось прочитать или записать. Что удалось прочитать, показано.
cli-refused = Эти аргументы не сочетаются.
cli-refused-option = Параметра { $argument } здесь нет.
cli-refused-word = { $argument } — лишнее слово.
cli-refused-command = Команды { $argument } нет.
cli-refused-no-value = После { $argument } нужно значение.
cli-refused-value = { $argument } не может быть «{ $value }». Можно: { $choices }.
cli-refused-number = { $argument } не может быть «{ $value }». Это целое число от { $least } до { $most }.
cli-refused-missing = Не хватает { $argument }.
cli-refused-not-text = Один из аргументов не является текстом UTF-8.
cli-refused-nearest = Может быть: { $nearest }
cli-refused-help = Что есть: sabak --help
cli-no-folder = Папки { $path } нет.
cli-no-logbook = Журнала пока нет. Назовите его папку после --folder или начните журнал командой: sabak
cli-no-session = Здесь нет занятия, идентификатор которого начинается с «{ $asked }». Все идентификаторы: sabak list
cli-no-table = Таблицы «{ $asked }» нет. Есть: { $names }
cli-no-filter = В журнале нет фильтра с именем «{ $asked }». Есть:
cli-no-filters = В журнале нет фильтра с именем «{ $asked }»: ни у одного ещё нет имени. Имя дают на экранах, где фильтр собирают (Alt+F).
cli-nothing-beside-target = Сравнить с планом нельзя: либо плана нет ни у одного муниципалитета, либо фильтр отбирает занятия не только по месту.
cli-nothing-beside-time = Сравнить с другим временем нельзя: либо ничего не проведено, либо слово фильтра может быть датой; напишите его после from:, to: или month:.
cli-nothing-beside-words = В фильтре есть слово без ключа, которое может быть датой или местом, и заменить его нечем. Напишите его после ключа, например month: или oblast:.
cli-not-compared = С «{ $asked }» итоги сравнить нельзя. После --compare можно написать: target, time-before, year-before, all, область, имя фильтра из журнала или слова фильтра с ключом, например year:2019 или "topic:budget".
cli-no-column = В таблице нет столбца с кодом «{ $asked }», по которому сортировать.
cli-several-sessions = С «{ $asked }» начинается несколько идентификаторов. Введите больше знаков:
cli-filter-not-understood = Эта часть фильтра непонятна: { $parts }. Даты пишут так: 18.11.2019; после проверка: стоит да или нет. Перед двоеточием стоит одно из слов: { $keys }.
cli-sheet-ending = Список нельзя записать как { $path }: после --to указывают файл с окончанием .docx или .html либо существующую папку.
cli-no-month = «{ $asked }» — не месяц. Месяц пишется так: 2019-11.
cli-exists = { $path } уже существует и остаётся как есть. Уберите его или укажите другой файл или папку после --to.
cli-no-terminal =
    sabak рисует свои экраны в терминале, а здесь его нет. Без терминала:
      sabak summary    итоги
      sabak list       занятия
      sabak check      чего не хватает, что странно и что не читается
      sabak --help     всё остальное
    .sample =
    Пример открывается в терминале, а здесь его нет. Без терминала, в папке с исходным кодом sabak:
      sabak summary --folder sample-data
cli-no-output = Ответ не удалось записать: { $text }
cli-left-out =
    { $count ->
        [one] { $count } файл не удалось прочитать, в ответе его нет. Что с ним не так: sabak check
        [few] { $count } файла не удалось прочитать, в ответе их нет. Что с ними не так: sabak check
       *[many] { $count } файлов не удалось прочитать, в ответе их нет. Что с ними не так: sabak check
    }
cli-column-place = Место
cli-column-people = Людей
cli-column-women = Женщин %
cli-column-status = Статус
cli-column-hours = Часы
cli-column-problems = Проверить
cli-column-held = Проведено
cli-column-wanted = План
cli-column-elsewhere = В других местах
cli-column-beside = Там
cli-column-difference = Разница
cli-column-residents-share = Жителей %
cli-column-participants-share = В зале %
cli-column-of-residents = Из жителей
cli-column-of-participants = Из участников
cli-column-told-apart = Различаются по
cli-column-group-code = Код группы
cli-column-group = Группа
cli-column-verdict = Вывод
cli-column-sessions-beside = Занятий в сравнении
cli-column-participants-beside = Участников в сравнении
cli-column-sessions-of-target = Занятий там, где есть план
cli-column-participants-of-target = Участников там, где есть план
cli-column-sessions-difference = Разница в занятиях
cli-column-participants-difference = Разница в участниках
cli-column-id = Id
cli-column-sessions = Занятий
cli-column-participants = Участников
cli-column-oblast = Область
cli-column-district = Район
cli-column-municipality = Муниципалитет
cli-column-code = Код
cli-column-breakdown = По чему
cli-column-name = Название
cli-row-total = Всего
cli-column-target-sessions = Цель: занятий
cli-column-planned = Запланировано
cli-column-target-participants = Цель: участников
cli-list-all =
    { $count ->
        [one] { $count } занятие
        [few] { $count } занятия
       *[many] { $count } занятий
    }; участников в проведённых: { $participants }.
cli-list-filtered =
    { $count ->
        [0] Фильтру не подходит ни одно занятие, а всего их { $all }.
       *[other] { $count } из { $all ->
            [one] { $all } занятия
           *[other] { $all } занятий
        }; участников в проведённых: { $participants }.
    }
cli-list-empty = В этом журнале пока нет занятий.
cli-calendar-whole = Все занятия
cli-calendar-dated = Все с датой
cli-calendar-counts = проведено { $held }, запланировано { $planned }, прочих { $other }
cli-calendar-going-on = Начались раньше и ещё идут
cli-calendar-until = до { $date }
cli-count-topics =
    { $count ->
        [one] { $count } тема
        [few] { $count } темы
       *[many] { $count } тем
    }
cli-told-participants =
    { $count ->
        [one] { $count } участник: { $by-sex }
        [few] { $count } участника: { $by-sex }
       *[many] { $count } участников: { $by-sex }
    }
cli-told-problems = проверить: { $count }
cli-calendar-overdue =
    { $count ->
        [one] { $count } запланированное занятие в прошлом: sabak list --filter "{ $filter }"
        [few] { $count } запланированных занятия в прошлом: sabak list --filter "{ $filter }"
       *[many] { $count } запланированных занятий в прошлом: sabak list --filter "{ $filter }"
    }
cli-calendar-undated =
    { $count ->
        [one] { $count } занятие без даты.
        [few] { $count } занятия без даты.
       *[many] { $count } занятий без даты.
    }
cli-figure-sessions = проведено { $held }, запланировано { $planned }, перенесено { $postponed }, отменено { $cancelled }{ $other ->
        [0] {""}
       *[other] {", "}с другим статусом { $other }
    }
    .label = Занятия
cli-figure-municipalities =
    { $target ->
        [0] охвачено { $reached }
        [one] охвачено { $reached }; из { $target } запланированного охвачено { $target-reached }
       *[other] охвачено { $reached }; из { $target } запланированных охвачено { $target-reached }
    }
    .label = Муниципалитеты
cli-figure-participants =
    { $total ->
        [0] 0
       *[other] { $total }, из них { $by-sex }
    }
    .label = Участники
cli-figure-women = { $share } от { $stated }, чей пол указан
    .label = Доля женщин
cli-figure-people =
    разных, насколько известно, { $different }; посещений по именам { $attendances } ({ $sessions ->
        [one] { $sessions } занятие
        [few] { $sessions } занятия
       *[many] { $sessions } занятий
    })
    .label = Люди
cli-figure-hours =
    { $without ->
        [0] { $hours }
        [one] { $hours }; в { $without } занятии не указаны
       *[other] { $hours }; в { $without } занятиях не указаны
    }
    .label = Часы
cli-figure-knowledge =
    до — { $before }, после — { $after }: { $tested ->
        [one] проверен { $tested } участник
        [few] проверено { $tested } участника
       *[many] проверено { $tested } участников
    } на { $sessions ->
        [one] { $sessions } занятии
       *[other] { $sessions } занятиях
    }
    .label = Знания
cli-figure-uncounted =
    { $count ->
        [one] в { $count } занятии не указано, сколько человек прошли тест
       *[other] в { $count } занятиях не указано, сколько человек прошли тест
    }
    .label = Тесты не учтены
count-other = { $count } другого пола
cli-count-not-stated = { $count } не указано
cli-by-oblast = Область
cli-by-district = Район
cli-in-no-district = Вне районов
cli-by-month = Месяц
cli-types-overlap = Типы тренеров пересекаются, { $overlap }.
cli-topics-overlap = Темы пересекаются, { $overlap }.
cli-methods-overlap = Методы пересекаются, { $overlap }.
cli-sessions-overlap = Занятия пересекаются: занятие учтено в каждой строке, где из него кто-то есть, поэтому их не складывают.
cli-types-none =
    { $none ->
        [0] Занятий без тренера не было.
        [one] В { $none } занятии не указан ни один тип тренера.
       *[other] В { $none } занятиях не указан ни один тип тренера.
    }
cli-groups-overlap = Группы пересекаются: человек может относиться к нескольким, поэтому их не складывают.
cli-remark-attendances = Участники — число участий: кто пришёл дважды, считается дважды.
cli-remark-disagree =
    { $count ->
        [one] В { $count } занятии числа расходятся, считается наибольшее: sabak list --filter differ:yes
       *[many] В { $count } занятиях числа расходятся, считается наибольшее: sabak list --filter differ:yes
    }
cli-remark-problems =
    { $count ->
        [one] В { $count } занятии есть что проверить: sabak check
       *[other] В { $count } занятиях есть что проверить: sabak check
    }
cli-compared = В сравнении: { $name }.
cli-compared-nothing = Там не с чем сравнить: нет ни одного занятия.
cli-compared-figure = { $label }: здесь { $figure }, там { $beside }
cli-compared-target = { $label }: { $figure }, по плану { $beside }
cli-compared-targets =
    { $label } там, где есть план ({ $count ->
        [one] { $count } муниципалитет
        [few] { $count } муниципалитета
       *[many] { $count } муниципалитетов
    }): { $figure }, по плану { $beside }
cli-compared-elsewhere = ; и { $shown } в других местах
cli-compared-held = Занятий проведено
cli-compared-planned = Занятий запланировано
cli-compared-municipalities = Муниципалитетов охвачено
cli-compared-sex-not-stated = Пол не указан
cli-compared-before = Знания до
cli-compared-after = Знания после
cli-difference =
    { $way ->
        [more] на { $by } больше
        [fewer] на { $by } меньше
        [less] на { $by } меньше
       *[same] без разницы
    }
cli-difference-points =
    { $way ->
        [same] без разницы
       *[other] на { $count ->
            [one] { $by } процентный пункт
            [few] { $by } процентных пункта
           *[many] { $by } процентных пунктов
        } { $way ->
            [less] меньше
           *[more] больше
        }
    }
cli-summary-filter = Только занятия, подходящие фильтру: { $filter }
cli-filter-named = Только занятия, подходящие фильтру «{ $name }»: { $filter }
cli-filters-line = { $name }: { $filter }; { $sessions }.
cli-filters-none = Ни у одного фильтра ещё нет имени. Имя дают на экранах, где фильтр собирают (Alt+F).
cli-filters-not-understood = больше не понятен
cli-coverage-reached =
    { $target ->
        [0] Охвачено муниципалитетов: { $reached }; все темы в { $complete }.
       *[other] Охвачено { $target-reached } из { $target } муниципалитетов; все темы в { $complete }.
    }
cli-coverage-of-filter = Здесь считаются только занятия, которые берёт фильтр: проведённое помимо них названо недостающим.
cli-coverage-topics = Муниципалитетов по темам: { $topics }.
cli-coverage-nothing = ещё ничего не проведено
cli-coverage-nothing-filtered = под этим фильтром ничего
cli-coverage-planned = { $topic } (запланировано)
cli-coverage-complete = все темы проведены
cli-coverage-all-missing = нет ни одной темы
cli-coverage-missing = не хватает: { $topics }
cli-coverage-missing-filtered = под этим фильтром нет: { $topics }
cli-room-nothing = Ни по одному муниципалитету здесь не указано, кто там живёт.
cli-room-same = Как сказано о месте «{ $name }»: о других здесь не известно, кто там живёт.
cli-room-margin = Группа названа представленной слабо, если её доля меньше её доли среди жителей больше чем на { $margin }.
cli-room-verdict-even = достаточно
cli-table-held =
    { $count ->
        [one] { $count } проведённое занятие
        [few] { $count } проведённых занятия
       *[many] { $count } проведённых занятий
    }
cli-no-data = нет данных
cli-table-title = { $figures }: { $rows } и { $columns }
cli-check-clean =
    { $count ->
        [one] { $count } занятие: всё заполнено, противоречий нет.
        [few] { $count } занятия: всё заполнено, противоречий нет.
       *[many] { $count } занятий: всё заполнено, противоречий нет.
    }
cli-check-unreadable = Файлы, которые не читаются: { $count }
cli-check-read-only = Файлы от более новой версии: { $count }. Они учтены, но изменить их здесь нельзя.
cli-check-odd = Странное в файлах, кроме занятий: { $count }
cli-check-severity = { $severity }: { $count }
cli-check-explained = Числа не сходятся, причина — в «Пояснении»: { $count }
cli-without-date = Без даты
cli-without-hour = Без времени
cli-without-place = без места
cli-show-participants =
    { $count ->
        [0] Участников: { $count }
       *[other] Участников: { $count } ({ $by-sex })
    }
cli-show-problems = Проверить
cli-show-created = Записано
cli-show-changed = Изменено


## Parting

parting-crashed =
    Программа sabak остановилась из-за ошибки в ней самой.
    Всё, что вы не сохранили, осталось в черновике; он будет предложен, когда вы снова откроете журнал.
    Черновики: { $folder }
    Пожалуйста, отправьте строку ниже тому, кто сопровождает программу.
parting-sample-stays = Вы изменили копию примера. Она осталась здесь: { $folder }


## Dates

month-1 = январь
    .of = января
    .short = янв
month-2 = февраль
    .of = февраля
    .short = фев
month-3 = март
    .of = марта
    .short = мар
month-4 = апрель
    .of = апреля
    .short = апр
month-5 = май
    .of = мая
    .short = май
month-6 = июнь
    .of = июня
    .short = июн
month-7 = июль
    .of = июля
    .short = июл
month-8 = август
    .of = августа
    .short = авг
month-9 = сентябрь
    .of = сентября
    .short = сен
month-10 = октябрь
    .of = октября
    .short = окт
month-11 = ноябрь
    .of = ноября
    .short = ноя
month-12 = декабрь
    .of = декабря
    .short = дек
weekday-1 = понедельник
    .short = пн
weekday-2 = вторник
    .short = вт
weekday-3 = среда
    .short = ср
weekday-4 = четверг
    .short = чт
weekday-5 = пятница
    .short = пт
weekday-6 = суббота
    .short = сб
weekday-7 = воскресенье
    .short = вс
date-long = { $day } { $month } { $year }
date-long-weekday = { $day } { $month } { $year }, { $weekday }
date-short = { $day } { $month } { $weekday }
date-short-year = { $day } { $month } { $year }
date-week = { $from } { $from-month } – { $to } { $to-month }
date-week-in-month = { $from }–{ $to } { $to-month }
date-week-year = { $week } { $year }
date-quarter = { $quarter } кв. { $year }
date-month-year = { $month } { $year }
period-one-month = { $from }–{ $to } { $month } { $year }
period-one-year = { $from } { $from-month } – { $to } { $to-month } { $year }
period-years = { $from } – { $to }
period-from = с { $date }
period-until = по { $date }

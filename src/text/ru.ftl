### Words of sabak in Russian. The three files have the same messages, sections and order;
### a message is named after what asks for it.

## General

button-save = Сохранить
button-keep-draft = Оставить черновик
button-discard = Не сохранять
button-cancel = Отмена
button-back = Назад
button-close = Закрыть
button-continue = Продолжить
button-open = Открыть
button-choose = Выбрать
button-add = Добавить
button-remove = Убрать
button-delete = Удалить
button-keep = Оставить
button-restore = Восстановить
button-retry = Повторить попытку
button-quit = Выйти
value-yes = Да
value-no = Нет
value-not-stated = Не указано
value-unknown = Неизвестно
value-all = Все
value-total = Всего
value-empty = Пусто
value-nothing-found = Ничего не найдено
value-out-of = { $part } из { $whole }
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
count-municipalities =
    { $count ->
        [one] { $count } муниципалитет
        [few] { $count } муниципалитета
       *[many] { $count } муниципалитетов
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
count-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }
count-documents =
    { $count ->
        [one] { $count } документ
        [few] { $count } документа
       *[many] { $count } документов
    }
count-problems =
    { $count ->
        [one] { $count } замечание
        [few] { $count } замечания
       *[many] { $count } замечаний
    }

## Commands


## Screens


## Sessions


## Form


## Fields


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
code-age_profile-kg-2009 = Закон КР 2009 года: молодёжь 14–28 лет
code-age_profile-kg-2023 = Закон КР 2023 года: молодёжь 14–35 лет
code-age_profile-un-youth = ООН: молодёжь 15–24 года
code-age_profile-five-year = Пятилетние группы
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

## Problems


## Overview


## Settings


## Help


## Start


## Command line


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
date-month-year = { $month } { $year }
period-one-month = { $from }–{ $to } { $month } { $year }
period-one-year = { $from } { $from-month } – { $to } { $to-month } { $year }
period-years = { $from } – { $to }
period-from = с { $date }
period-until = по { $date }

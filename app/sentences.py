"""What each refusal means in words: one sentence for each `RuleBroken` code, for sockets and pages alike.

A sentence says what is so and what to do now. One about a number has two forms and the name of the number.
"""

UNKNOWN = "It did not work. Try again."

SENTENCES: dict[str, str | tuple[str, str, str]] = {
    # What one writes and chooses
    "already_there": "It is already there.",
    "bad_date": "Write the date as year, month, day: 2027-04-14.",
    "bad_number": "Choose a number from {least} to {most}.",
    "bad_setting": "The step cannot be set that way. Nothing was changed.",
    "text_empty": "Write something first.",
    "text_long": (
        "It is {over} letter too long. There is room for {limit}.",
        "It is {over} letters too long. There is room for {limit}.",
        "over",
    ),
    "too_many": "There is room for {most}. Take one away first.",
    "unknown_choice": "Choose one of the answers.",
    # Steps and meetings
    "gone": "It is no longer there.",
    "meeting_past": "A later meeting has been held, so this one can no longer be opened.",
    "meeting_over": "The meeting is not open. Nothing can be changed in it now.",
    "no_meeting": "No meeting is open. Open it first.",
    "step_begun": "The step has begun, so it can no longer be rewritten.",
    "step_closed": "The step is closed. Look at the board.",
    "step_locked": "We have stopped writing. Look at the board.",
    "step_not_begun": "The step has not begun. Look at the board.",
    # Ideas and themes
    "already_read": "Your idea has been read out, so it can no longer be changed.",
    "choose_ideas": "Choose at least one idea, and leave at least one.",
    "not_yours": "It was written on another phone, so it cannot be changed here.",
    "theme_not_empty": "The theme has ideas in it. Move them first.",
    # Votes
    "no_dots_left": (
        "You have placed your dot. Take it back to move it.",
        "You have placed all your {dots} dots. Take one back to move it.",
        "dots",
    ),
    "no_result": "Show the result of the vote first.",
    "vote_open": "A vote is going on about the themes. Show its result first.",
    "vote_over": "The answers have been shown, so they can no longer be changed.",
    # Groups and promises
    "already_promised": "The promise has been given, so it stays. Say instead that it has ended.",
    "changed_since": "Somebody else in the group has just changed it. Now it reads: {now}",
    "group_full": "{group} is full. Choose another group.",
    "group_not_empty": "There are people or actions in the group. Only an empty group can be taken away.",
    "not_in_group": "You are not in the group. Open the group's link.",
    # Undo
    "changed_since_undo": "It has been changed since, so it cannot be undone.",
    "nothing_to_undo": "There is nothing to undo.",
    # Who may be here
    "door_shut": "The door is shut. Ask the facilitator to open it, and scan the code again.",
    "last_lead": "Somebody must lead the workshop. Let another one in first.",
    "no_seat": "This phone is not in the room now. Scan the code on the board to come in.",
    "not_allowed": "You may not do that here.",
    "not_signed_in": "You have been signed out. Sign in again.",
    "not_lead": "There is no workshop here that you lead.",
    "unknown_link": "The link has been replaced. Ask for the new one.",
    "unknown_workshop": "There is no workshop here.",
    "workshop_held": "Workshop {workshop} is open in another program. Stop that one first, then try again.",
    "workshop_here": "Workshop {workshop} is already here. Give its id instead of the file.",
    # Codes, passwords, accounts
    "code_form": "The code is six digits. It stands on the board.",
    "invite_used": "The link has been used, or is too old. Start the server again to get a new one.",
    "name_taken": "Somebody already has that name. Choose another.",
    "wrong_password": "Name and password do not belong together. Try again.",
    "password_long": "The password may have at most {most} characters.",
    "password_short": "The password needs at least {least} characters. A few words after each other are fine.",
    "too_many_tries": "That was many tries. Wait ten minutes, or scan the square code on the board.",
    "unknown_account": "Nobody has an account with the name {name}.",
    "unknown_code": "No door has that code. Look at the board: the code may be new.",
    # The new workshop
    "follow_up_first": "The follow-up comes after the day. Choose a later date.",
    # Files
    "files_not_used": "This installation keeps everything in PostgreSQL, so a file cannot be moved in.",
    "newer_than_program": "This was saved by a newer version of the program. Update the program first.",
    "not_a_workshop": "{file} holds no workshop.",
    "not_saved": "It could not be saved just now. Try again in a while.",
    # Backups
    "backup_late": (
        "The backup should have been deleted on {day}. Nothing was restored. With --late it is, all the same."
    ),
    "backup_not_written": "The backup could not be written in {folder}. Is there room, and may you write there?",
    "backup_there": "There is already a file named {file}. Choose another name, or add --replace.",
    "data_there": (
        "There is already something in {folder}, so nothing was restored. Choose an empty folder with DATA_DIR."
    ),
    "not_a_backup": "{file} is no backup, or is no longer whole. Nothing was restored.",
    "not_in_backup": "Workshop {workshop} is not in the backup.",
    "not_restored": "Nothing was restored. Is there room in {folder}, and may you write there?",
    "unreadable": "{file} cannot be read. Run check to see what is wrong.",
    "use_pg_dump": "Everything is in PostgreSQL, which makes its own backups: {command}",
    "use_pg_restore": "Everything is in PostgreSQL, which restores its own backups: {command}",
    "workshop_there": "Workshop {workshop} is already here, and was left as it is.",
    # What `check` finds
    "check_closing": "Workshop {workshop}: nothing will end its open meeting by itself.",
    "check_damaged": "{file} is damaged.",
    "check_door": "Workshop {workshop}: {kind} {id} has a door or a key that does not belong there.",
    "check_door_open": "Workshop {workshop}: its codes do not lead in, or lead in where no door is open.",
    "check_empty": "Workshop {workshop}: {kind} {id} lacks its {field}.",
    "check_gone": "The installation tells of workshop {workshop}, which is not here.",
    "check_head_count": "Workshop {workshop}: {kind} {id} counts other people than those who sat there.",
    "check_index": "Workshop {workshop} is shown with another name or other facilitators than it has.",
    "check_meetings_open": "Workshop {workshop}: {kind} {id} is open beside another.",
    "check_no_lead": "Workshop {workshop} has nobody who leads it.",
    "check_no_workshop": "Workshop {workshop} has a file with nothing in it.",
    "check_nobody_leads": "Workshop {workshop} is led by nobody who has an account here. Use claim.",
    "check_not_forgotten": "Workshop {workshop}: {kind} {id} tells whose it is, though its step is closed.",
    "check_promise": "Workshop {workshop}: {kind} {id} is half a promise, or was forgotten at a later meeting.",
    "check_reference": "Workshop {workshop}: {kind} {id} has a {field} that leads nowhere.",
    "check_seat": "Workshop {workshop}: {kind} {id} is in a meeting that is over.",
    "check_step": "Workshop {workshop}: {kind} {id} is not where its meeting is.",
    "check_too_many_dots": "Workshop {workshop}: {kind} {id} has more dots than the vote gives.",
    "check_too_many_voters": "Workshop {workshop}: {kind} {id} has more voters than people.",
    "check_twice": "Workshop {workshop}: {kind} {id} has the same {field} as another.",
    "check_undo": "Workshop {workshop}: {kind} {id} would bring back what nobody may.",
    "check_unread": "Workshop {workshop} cannot be read by this program.",
    "check_value": "Workshop {workshop}: {kind} {id} has a {field} that cannot be.",
    "nothing_here": "There is nothing in {folder}.",
    "older_than_program": (
        "The database was last used by an earlier version of the program. Start the server once, then check."
    ),
    # The program and the network
    "too_fast": "That was very fast. Wait a moment, and it goes on.",
    "too_many_here": "So many are here that no more can come in. Try again in a while.",
    "bad_command": "The page and the server do not understand each other. Load the page again.",
    "bad_request": "The page and the server do not understand each other. Load the page again.",
    "cross_site": "This came from a page somewhere else. Open the page here and try again.",
    "not_our_address": "Only this server's own addresses can be made into a square code.",
    "page_old": "The page has been open for a long time. Go back, load it again and try again.",
    "server_trouble": "Something went wrong with us. What was saved is still there. Try again.",
    "unexpected": "Something went wrong with us. Nothing was changed. Try again.",
    "unknown_command": "The page and the server do not understand each other. Load the page again.",
    "unknown_host": "The server does not go by this name. Ask for the right address.",
    "unknown_page": "There is nothing here. The link may have been cut off on the way.",
}

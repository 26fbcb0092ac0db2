"""What each refusal means in words: one sentence for each `RuleBroken` code, for sockets and pages alike.

A sentence says what is so and what to do now. One about a number has two forms and the name of the number.
"""

UNKNOWN = "It did not work. Try again."

#: What a participant may meet; every language has words for these.
TO_PARTICIPANTS = (
    "already_a_theme", "already_promised", "already_read", "already_there", "bad_command", "bad_date", "bad_number",
    "bad_request", "changed_since", "code_form", "contact_details", "cross_site", "door_shut", "gone", "group_full",
    "has_been_read", "hidden_words", "identity_number", "listed_name", "meeting_ended", "meeting_over",
    "no_dots_left", "no_meeting", "no_seat", "not_allowed", "not_in_group", "not_saved", "not_your_turn", "not_yours",
    "open_elsewhere", "page_old", "rehearsal_over", "replying_over", "room_full", "sent_over", "server_trouble",
    "step_closed", "step_locked", "step_not_begun", "text_empty", "text_long", "too_fast", "too_many", "too_many_here",
    "too_many_tries", "unexpected", "unknown_choice", "unknown_code", "unknown_command", "unknown_host",
    "unknown_link", "unknown_page", "unknown_workshop", "vote_over", "workshop_deleted",
)  # fmt: skip

SENTENCES: dict[str, str | tuple[str, str, str]] = {
    # What one writes and chooses
    "already_there": "It is already there.",
    "bad_date": "Write the date as year, month, day: 2027-04-14.",
    "bad_time": "Write the time as hours and minutes: 13:00.",
    "bad_number": "Choose a number from {least} to {most}.",
    "bad_setting": "The step cannot be set that way. Nothing was changed.",
    "contact_details": "There is a phone number or an e-mail address in it. Everybody could read it.",
    "hidden_words": "The facilitator has hidden it. Write it anew, without what should not be there.",
    "identity_number": "It looks like a personal identity number. It must not be kept here. Take it away.",
    "listed_name": "There is a name in it that the facilitator has asked us to look for. Everybody could read it.",
    "text_empty": "Write something first.",
    "text_long": (
        "It is {over} letter too long. There is room for {limit}.",
        "It is {over} letters too long. There is room for {limit}.",
        "over",
    ),
    "too_many": "There is room for {most}. Take one away first.",
    "too_many_chosen": "That is more than {most} at once. Choose fewer.",
    "unknown_choice": "Choose one of the answers.",
    # Steps and meetings
    "gone": "It is no longer there.",
    "meeting_past": "A later meeting has been held, so this one can no longer be opened.",
    "meeting_ended": "The meeting is over. Thank you for being here.",
    "meeting_over": "The meeting is not open. Nothing can be changed in it now.",
    "no_meeting": "No meeting is open. Open it first.",
    "no_turns_here": "Only where everybody writes by themselves can some write first, until you read it through.",
    "not_your_turn": "It is not your turn to write yet. Look at the board.",
    "agenda_empty": "One step has to be left.",
    "agenda_full": "There is room for {most} steps in a meeting.",
    "needed_by": "It is needed for: {steps}. Skip {steps} first.",
    "sorted_once": "It is already sorted in {step}. What is written is sorted once.",
    "source_first": "{step} uses what comes of {source}, so it has to stand after it.",
    "source_missing": "Choose which step it takes its material from.",
    "source_skipped": "It uses what comes of {source}, which is skipped. Put that back first.",
    "step_passed": "The board has passed that place. Choose one after {now}.",
    "step_stays": "{step} has been on the board, so it stays where it is.",
    "groups_formed": "The groups have been formed. Change the seats of each group instead.",
    "length_shrinks": "Somebody may have written that long already. Choose {limit} or more.",
    "setting_stands": "The step has begun, so that stays as it is. The texts can be changed.",
    "step_closed": "The step is closed. Look at the board.",
    "step_locked": "We have stopped writing. Look at the board.",
    "step_not_begun": "The step has not begun. Look at the board.",
    "turn_first": "Right now only some may write. Let everybody write first.",
    # Keeping and deleting
    "day_has_been": "That day has been. Check the year.",
    "day_out_of_reach": "Choose a day from today on, at most {years} years ahead.",
    "kept_too_short": "What people write is needed until the follow-up. Choose a later day.",
    "deleted_by_then": "Everything is deleted before that day. First keep the groups' results longer.",
    "meeting_after_that": "A meeting is planned after that day, and everything would be gone by then. Move it first.",
    "meeting_stays": "That meeting stays. Change its day instead.",
    "kept_longer": "It is to be kept for longer. Nothing was deleted.",
    "meeting_going_on": "A meeting is going on. It is deleted when the meeting has ended.",
    "name_differs": "Write the name as it stands: {title}",
    "not_owner": "Only whoever made the workshop, or has taken it over, can delete it.",
    "results_first": "The groups' results are kept at least as long as what people wrote. Choose a later day for them.",
    "rehearsal_over": "The rehearsal is over, and everything in it has been deleted.",
    "workshop_deleted": "The workshop has been deleted, with everything in it.",
    # Pictures
    "not_a_picture": "It is not a picture we can take. Choose another, or take a new one.",
    "picture_too_large": "The picture is too large. Take it again, or choose a smaller one.",
    # Ideas and themes
    "already_a_theme": "It has become a theme, so it stays. Ask the facilitator to change the theme.",
    "already_read": "Your idea has been read out, so it can no longer be changed.",
    "choose_ideas": "Choose at least one idea, and leave at least one.",
    "no_rendering_wanted": "It needs no rendering, or its writer has made one.",
    "choose_questions": "Choose at least one question to send over.",
    "has_been_read": "It has been read, so it can no longer be changed. You can take it back.",
    "replying_over": "The replies are being read, so nothing more can be added or changed.",
    "sent_over": "The questions have been sent over, so they can no longer be changed.",
    "not_yours": "It was written on another phone, so it cannot be changed here.",
    "theme_not_empty": "The theme has ideas in it. Move them first.",
    # Votes
    "no_dots_left": (
        "You have placed your dot. Take it back to move it.",
        "You have placed all your {dots} dots. Take one back to move it.",
        "dots",
    ),
    "dots_placed": (
        "Somebody has placed a dot already. Leave at least one.",
        "Somebody has placed {dots} dots already. Leave at least as many.",
        "dots",
    ),
    "dots_together": "Somebody has placed several dots on one theme, so they may lie together in this vote.",
    "vote_counted": "The votes have been counted. Repeat the step to vote by other rules.",
    "no_result": "Show the result of the vote first.",
    "vote_open": "A vote is going on about the themes. Show its result first.",
    "too_few_answers": "So few have answered that the sums would tell what each of them said. Wait until three have.",
    "vote_over": "It has been counted already, so this was left out.",
    # What leads type in from paper
    "paper_empty": "There is nothing on the paper yet.",
    "paper_for_all": "There are as many papers as people without a phone. Count one more person first.",
    "papers_given": "There are more papers than that. Take one back first.",
    "seated_in_groups": "More people without a phone than that sit in the groups. Take one out of a group first.",
    "all_in_groups": "All without a phone are in a group. If there are more of them, count them first.",
    # Groups and promises
    "already_promised": "The promise has been given, so it stays. Say instead that it has ended.",
    "changed_since": "Somebody else in the group has just changed it. Now it reads: {now}",
    "few_seats": "The group needs at least {needed}, but there is only room for {seats}. Change one of the numbers.",
    "group_full": "{group} is full. Choose another group.",
    "group_not_empty": "There are people or actions in the group. Only an empty group can be taken away.",
    "not_in_group": "You are not in the group. Open the group's link.",
    # Undo
    "changed_since_undo": "It has been changed since, so it cannot be undone.",
    "nothing_to_undo": "There is nothing to undo.",
    # Who may be here
    "door_shut": "The door is shut. Ask the facilitator to open it, and scan the code again.",
    "door_is_shut": "The door is shut. It gets a new code when you open it.",
    "last_owner": "Somebody must own the workshop. Make another lead an owner first.",
    "first_step": "This is the first step.",
    "last_step": "This is the last step. You end the meeting on the facilitator's page.",
    "nothing_to_open": "There is nothing to open in this step.",
    "no_seat": "This phone is not in the room now. Scan the code on the board to come in.",
    "not_your_part": "That is for those who facilitate. Ask one of them.",
    "room_full": "The room is full: {most} are in. Ask the facilitator to let you in.",
    "not_allowed": "You may not do that here.",
    "not_signed_in": "You have been signed out. Sign in again.",
    "not_lead": "There is no workshop here that you lead. A rehearsal ends, too, when the server is started anew; "
    "all else is as it was.",
    "unknown_link": "Check that the whole link came along, with capital and small letters. "
    "It may also have been replaced: then ask for the new one.",
    "unknown_workshop": "There is no workshop here. Perhaps it has been deleted: that happens after its last day.",
    "open_elsewhere": "The workshop is open in another program just now, perhaps on another server. "
    "Wait a while, then try again.",
    "workshop_held": "Workshop {workshop} is open in another program. Stop that one first, then try again.",
    "workshop_here": "Workshop {workshop} is already here. Give its id instead of the file.",
    # The room
    "wifi_name_missing": "Write what the network is called, too.",
    "wifi_password_length": "The password of a wifi has {least} to {most} characters. Leave it empty if there is none.",
    # Codes, passwords, accounts
    "code_form": "The code is six digits. It stands on the board.",
    "invite_used": "The link has been used, withdrawn, or is too old. Ask for a new one.",
    "last_administrator": "Somebody must look after the installation. Make another an administrator first.",
    "only_owner": (
        "{name} is the only owner of {n} workshop. Make somebody else its owner first.",
        "{name} is the only owner of {n} workshops. Make somebody else their owner first.",
        "n",
    ),
    "name_taken": "Somebody already has that name. Choose another.",
    "wrong_password": "Name and password do not belong together. Try again.",
    "password_long": "The password may have at most {most} characters.",
    "password_short": "The password needs at least {least} characters. A few words after each other are fine.",
    "too_many_tries": "That was many tries. Scan the square code on the board, or wait a while.",
    "unknown_account": "Nobody has an account with the name {name}.",
    "unknown_code": "No door has that code. Look at the board, or ask: the code may be new, or the door shut.",
    # Rehearsing
    "already_rehearsing": "You are rehearsing already. End that rehearsal first.",
    "no_rehearsal": "This is no rehearsal. Nothing was deleted.",
    "too_many_rehearsals": "{most} rehearsals are going on here already. Wait until one of them has ended.",
    # The new workshop
    "day_first": "The follow-up is planned for that day, or before it. Choose a later day for the follow-up first.",
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
    "backup_holds_more": "{file} cannot be read, and {backup} may be the last backup with it. Choose another name.",
    "backup_there": "There is already a file named {file}. Choose another name, or add --replace.",
    "data_there": (
        "There is already something in {folder}, so nothing was restored. Choose an empty folder with DATA_DIR."
    ),
    "deleted_before": (
        "Workshop {workshop} was deleted here on {day}. Nothing was restored. With --late it is, all the same."
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
    "check_picture": "Workshop {workshop}: picture {id} has lost what can be seen in it.",
    "check_picture_left": "Workshop {workshop}: of picture {id} something is left that should have gone with it.",
    "check_promise": "Workshop {workshop}: {kind} {id} is half a promise, or was forgotten at a later meeting.",
    "check_reference": "Workshop {workshop}: {kind} {id} has a {field} that leads nowhere.",
    "check_seat": "Workshop {workshop}: {kind} {id} is in a meeting that is over.",
    "check_agenda": "Workshop {workshop}: {kind} {id} does not stand after what it uses, or that is skipped.",
    "check_step": "Workshop {workshop}: {kind} {id} is not where its meeting is.",
    "check_too_many_dots": "Workshop {workshop}: {kind} {id} has more dots than the vote gives.",
    "check_too_many_voters": "Workshop {workshop}: {kind} {id} has more voters than people.",
    "check_twice": "Workshop {workshop}: {kind} {id} has the same {field} as another.",
    "check_undo": "Workshop {workshop}: {kind} {id} would bring back what nobody may.",
    "cannot_open": (
        "{file} cannot be opened, so nobody can tell. May you read and write in {folder}, and is there room?"
    ),
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

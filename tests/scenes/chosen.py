"""A representative set of scenes: what every run of the tests looks at."""

from tests.scenes.everything import named

SOME = named(
    "board-lobby", "board-collect-timer", "board-wall-35", "board-sort-35", "board-vote-revealed", "board-review",
    "phone-door", "phone-writing-sent", "phone-slip-identity", "phone-vote", "phone-plan",
    "lead-gathered", "lead-sorting", "lead-voted", "group-followed-up", "start-new-workshop", "print-minutes-voted",
    "styleguide-phone",
)  # fmt: skip
STEPS = named(
    "phone-door", "phone-perspective", "phone-welcome", "phone-writing-sent", "phone-gathered", "phone-revealed",
    "phone-sorting-open", "phone-vote", "phone-groups", "phone-plan", "phone-close", "phone-review",
    "phone-ended", "phone-slip-identity", "phone-more", "phone-next-person",
    "phone-back-to-sorting", "phone-back-to-wall",
)  # fmt: skip

# What happens, for those who follow it. Same form as server.ftl.

UCF-EVENT-ADMITTED = { $method } from { $from } to { $to } was let in.
    .why = The sender proved its domain, and no rule stands against it. What becomes of it at the next hop is another matter.
    .repair = ucfed federation explain FROM TO

UCF-EVENT-CHANGED = { $who } changed { $what } (generation { $generation }).
    .why = The audit log has before and after, and the reason.
    .repair = ucfed audit list

UCF-EVENTS-OFFLINE = Without a running server nothing happens.
    .why = --offline works on the store of a stopped server; the audit log is in it, events are not.
    .repair = ucfed --offline audit list

UCF-EVENTS-TIME = “{ $input }” is no time.
    .why = The API takes times as 2026-12-31T18:00:00Z.
    .repair = ucfed events --since 1h

UCF-EVENTS-KIND = “{ $input }” is no kind of event.
    .why = The kinds are { $known }.
    .repair = ucfed events --kind refused

UCF-CLI-WARN-EVENTS-LOST = { $server } is gone; trying again in { $seconds } seconds.
    .why = What it keeps of what happens meanwhile is made up for.
    .repair = ucfed status

UCF-CLI-WARN-EVENTS-MISSED = { $count } events were lost.
    .why = They came faster than they were read. Fewer come with --kind and --partner.
    .repair = ucfed events --follow --kind refused

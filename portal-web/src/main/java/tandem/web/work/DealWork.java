package tandem.web.work;

import java.util.Optional;

/**
 * What both sides say and do on a deal, as its page shows it.
 *
 * @param waits what it waits for, if it does
 * @param mayWait whether the reader may put it on hold
 */
public record DealWork(
    TalkModel talk, TasksModel tasks, Optional<WaitModel> waits, boolean mayWait) {}

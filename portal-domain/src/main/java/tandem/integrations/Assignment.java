package tandem.integrations;

import tandem.platform.imports.ImportTarget;

/** What an import has to do. */
record Assignment(ImportId id, ImportMapping mapping, ImportTarget target, boolean validateOnly) {}

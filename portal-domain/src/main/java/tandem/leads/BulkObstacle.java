package tandem.leads;

/** Why a lead is not decided together with others: it wants a look of its own. */
public enum BulkObstacle {
  /** Nobody is asked for a first decision on it, or somebody gave it meanwhile. */
  NOT_WAITING,
  /** An appeal is a second look by definition. */
  APPEALED,
  /** Something stands, or stood at submission, against it. */
  NOT_FREE,
  /** Its programme wants more than one person. */
  MORE_PEOPLE,
  /** The caller registered it. */
  OWN_REGISTRATION,
  /** The caller stands in for somebody who had a part in it, or had one themselves. */
  NOT_IN_PLACE,
  /** There is none, or none that the caller may know of. */
  NOT_FOUND,
  /** Its firm is suspended or has left. */
  FIRM_RESTS
}

/** English words that join others and say nothing of a skill by themselves. */
export const functionWords: ReadonlySet<string> = new Set(
  `a about above after again all also although always am among an and any are as at be because been before being between both but by
  can could did do does doing during each either else etc ever every few for from further had has have having he her here him his how however i if
  in into is it its itself just may me might more most much must my need no nor not of off on once one only onto or other others our ours out over own per please
  shall she should since so some such than that the their them then there these they this those through thus to too towards under until up upon us
  use used using very via was we well were what when where whether which while who whom whose why will with within without would yet you your yours
  organization location name s t ll re ve d m`.split(/\s+/),
)

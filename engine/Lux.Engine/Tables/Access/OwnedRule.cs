using Lux.Language;

namespace Lux.Engine;

/// <summary>A rule in force and the record that it owes its life to.</summary>
/// <param name="Rule">What it says.</param>
/// <param name="Number">What names it in the log; never reused while a record of it is there.</param>
/// <param name="Place">Where the log holds it.</param>
internal sealed record OwnedRule(AccessRule Rule, ulong Number, long Place);

namespace App;

[KeySpace("presence:{Name}")]
public partial class Presence { public string Name { get; } = ""; }

[KeySpace("seen:{Name}")]
public abstract partial record Seen(string Name);

//! LUX1022 at `Presence`: The pattern of [KeySpace] names 'Name', which is no member of 'Presence': 'Presence' has no members with set or init; give it one
//! LUX1021 at `Seen`: 'Seen' is abstract, so what is read cannot become one: take 'abstract' off, or put [KeySpace] on the records that derive from it

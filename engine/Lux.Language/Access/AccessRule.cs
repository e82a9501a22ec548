namespace Lux.Language;

/// <summary>One rule of <c>TACL</c>: what a user may or may not do with the tables of a pattern.</summary>
public sealed class AccessRule
{
    internal AccessRule(string user, bool allows, TableRight right, TablePattern pattern)
    {
        User = user;
        Allows = allows;
        Right = right;
        Pattern = pattern;
    }

    /// <summary>Whom it is about.</summary>
    public string User { get; }

    /// <summary>ALLOW or DENY.</summary>
    public bool Allows { get; }

    /// <summary>What it allows or denies.</summary>
    public TableRight Right { get; }

    /// <summary>The tables that it is about.</summary>
    public TablePattern Pattern { get; }

    /// <summary>The rule's arguments as TACL takes them, apart by blanks: <c>ann ALLOW READ main.*</c>. No part of a rule holds a blank.</summary>
    public override string ToString() => $"{User} {(Allows ? "ALLOW" : "DENY")} {Right.ToString().ToUpperInvariant()} {Pattern}";
}

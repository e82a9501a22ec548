namespace Lux.Language;

/// <summary>Reads one modifier: <c>unique</c>, <c>index</c>, <c>notnull</c>, <c>noindex</c>, <c>default(...)</c>, <c>ondelete(...)</c>.</summary>
internal static class ModifierParser
{
    /// <summary>Reads a modifier with its value.</summary>
    public static bool TryParse(string text, out ColumnModifier? modifier, out LuxError? error)
    {
        modifier = text switch
        {
            "unique" => new(ModifierKind.Unique),
            "index" => new(ModifierKind.Index),
            "notnull" => new(ModifierKind.NotNull),
            "noindex" => new(ModifierKind.NoIndex),
            "ondelete(restrict)" => new(ModifierKind.OnDelete, OnDelete: OnDelete.Restrict),
            "ondelete(cascade)" => new(ModifierKind.OnDelete, OnDelete: OnDelete.Cascade),
            "ondelete(setnull)" => new(ModifierKind.OnDelete, OnDelete: OnDelete.SetNull),
            _ => ColumnParser.TryArgument(text, "default", out string literal) ? DefaultOf(literal) : null,
        };
        error = modifier is null ? LuxError.Of(ErrorCode.UnknownFieldModifier, Quoted.Of(text)) : null;
        return error is null;
    }

    /// <summary>Reads a modifier that UNSET takes away: <c>default</c> and <c>ondelete</c> need no value there.</summary>
    public static bool TryParseUnset(string text, out ColumnModifier? modifier, out LuxError? error)
    {
        error = null;
        modifier = text switch
        {
            "default" => new(ModifierKind.Default),
            "ondelete" => new(ModifierKind.OnDelete),
            _ => null,
        };
        return modifier is not null || TryParse(text, out modifier, out error);
    }

    private static ColumnModifier? DefaultOf(string literal) =>
        literal == "*" ? new(ModifierKind.Default, ColumnDefault.ServerValue)
        : Literal.TryRead(literal, out string value) ? new(ModifierKind.Default, new(value, IsServerValue: false))
        : null;
}

namespace Lux.Language;

/// <summary>What names mean in a clause.</summary>
internal interface IFieldScope
{
    /// <summary>Resolves a name, or says why it is none.</summary>
    bool TryField(FieldSyntax syntax, string clause, out BoundField field, out Column? column, out LuxError? error);
}

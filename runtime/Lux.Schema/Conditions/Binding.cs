namespace Lux.Schema;

/// <summary>How tightly a condition binds in the engine's language.</summary>
internal enum Binding
{
    Or,
    And,
    Not,
    Comparison,
}

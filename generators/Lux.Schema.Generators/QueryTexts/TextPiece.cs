using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>A run of arguments that generated code writes.</summary>
internal abstract record TextPiece;

/// <summary>Constant arguments.</summary>
internal sealed record ConstantPiece(EquatableArray<string> Words) : TextPiece;

/// <summary>The value of a parameter that is never null.</summary>
internal sealed record ValuePiece(string Parameter, ValueForm Form) : TextPiece;

/// <summary>A parameter that may be null, and what is written in either case; the value follows <paramref name="IfGiven"/>.</summary>
internal sealed record NullablePiece(string Parameter, ValueForm Form, EquatableArray<string> IfGiven, EquatableArray<string> IfNull) : TextPiece;

/// <summary>A list within IN.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Form">How one value is spelled.</param>
/// <param name="Field">The field.</param>
/// <param name="Present">A field that is never null: no values are no row.</param>
internal sealed record ListPiece(string Parameter, ValueForm Form, string Field, string Present) : TextPiece;

/// <summary>How a value is spelled: a member of the runtime's ValueText.</summary>
/// <param name="Type">The type of a value, not null.</param>
/// <param name="Element">The type of the value itself, in full.</param>
/// <param name="IsNullable">Whether a value type's null is spelled, too; only in lists, where nulls are left out.</param>
internal sealed record ValueForm(MemberType Type, string Element, bool IsNullable);

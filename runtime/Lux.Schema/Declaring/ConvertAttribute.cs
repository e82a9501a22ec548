namespace Lux.Schema;

/// <summary>Stores a member by a converter of yours: <c>[Convert&lt;EmailConverter&gt;] Email Address</c>.</summary>
/// <typeparam name="TConverter">A class or struct that implements <see cref="IColumnConverter{TValue, TStored}"/> for the member's type.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ConvertAttribute<TConverter> : Attribute;

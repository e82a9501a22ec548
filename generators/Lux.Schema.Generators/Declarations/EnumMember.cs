namespace Lux.Schema.Generators.Declarations;

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number, as the wire writes it.</param>
internal readonly record struct EnumMember(string Name, string Number);

using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Acme.Data;

/// <summary>A role.</summary>
public enum Role
{
    /// <summary>None.</summary>
    None,

    /// <summary>Some.</summary>
    Some,
}

/// <summary>Mail.</summary>
/// <param name="Text">Text.</param>
public readonly record struct Email(string Text);

/// <summary>Converts.</summary>
public sealed class EmailConverter : IColumnConverter<Email, string>
{
    /// <inheritdoc/>
    public static string ToStored(Email value) => value.Text;

    /// <inheritdoc/>
    public static Email FromStored(string stored) => new(stored);
}

/// <summary>Json.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
public sealed partial class AppJson : JsonSerializerContext;

/// <summary>A user.</summary>
[Table("users")]
[Unique(nameof(Mail), nameof(Role))]
public sealed partial record User
{
    /// <summary>Id.</summary>
    public Id<User> Id { get; init; }

    /// <summary>Name.</summary>
    [Unique]
    public required string Name { get; init; }

    /// <summary>Mail.</summary>
    [Convert<EmailConverter>]
    public Email Mail { get; init; }

    /// <summary>Role.</summary>
    [Index]
    public Role Role { get; init; }

    /// <summary>Tags.</summary>
    [Json<AppJson>]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Boss.</summary>
    [OnDelete(ReferenceAction.SetNull)]
    public Id<User>? Boss { get; init; }

    /// <summary>Points.</summary>
    public int? Points { get; init; }

    /// <summary>Since.</summary>
    [Default(ServerValue.Now)]
    public DateTimeOffset Since { get; init; }
}

/// <summary>Presence.</summary>
/// <param name="UserId">User.</param>
/// <param name="Status">Status.</param>
[KeySpace("presence:{userId}", Expire = 60)]
public readonly partial record struct Presence(Id<User> UserId, string Status);

/// <summary>Typing.</summary>
/// <param name="UserId">User.</param>
[Topic("typing:{userId}")]
public readonly partial record struct Typing(Id<User> UserId);

/// <summary>The database.</summary>
[Database]
public sealed partial class AppDb
{
    /// <summary>Asks.</summary>
    /// <param name="role">Role.</param>
    /// <returns>Users.</returns>
    [Query("users WHERE role = {role} ORDER BY id LIMIT 10")]
    public partial ValueTask<User[]> OfRoleAsync(Role role);
}

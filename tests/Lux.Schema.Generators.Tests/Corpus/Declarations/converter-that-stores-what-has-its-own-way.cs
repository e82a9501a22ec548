using System.Text.Json;

namespace App;

public enum Role { Guest, Member }

public sealed record Author(Id<User> Of);

public sealed record Settings(string Theme);

public sealed record Face(float[] Numbers);

[Table("users")]
public partial record User(Id<User> Id, [Convert<AuthorConverter>] Author? Author, [Convert<SettingsConverter>] Settings Settings, [Convert<FaceConverter>] Face Face, [Convert<RoleConverter>] string Role);

public sealed class AuthorConverter : IColumnConverter<Author, Id<User>>
{
    public static Id<User> ToStored(Author value) => value.Of;

    public static Author FromStored(Id<User> stored) => new(stored);
}

public sealed class SettingsConverter : IColumnConverter<Settings, JsonElement>
{
    public static JsonElement ToStored(Settings value) => JsonElement.Parse("{}");

    public static Settings FromStored(JsonElement stored) => new(stored.ToString());
}

public sealed class FaceConverter : IColumnConverter<Face, float[]>
{
    public static float[] ToStored(Face value) => value.Numbers;

    public static Face FromStored(float[] stored) => new(stored);
}

public sealed class RoleConverter : IColumnConverter<string, Role>
{
    public static Role ToStored(string value) => System.Enum.Parse<Role>(value);

    public static string FromStored(Role stored) => stored.ToString();
}

//! LUX1024 at `Convert<AuthorConverter>`: 'Author' of 'User' is stored by 'AuthorConverter' as 'Id<User>', which a converter cannot store: make the member 'Id<User>', for the engine follows only what it knows as a reference
//! LUX1024 at `Convert<SettingsConverter>`: 'Settings' of 'User' is stored by 'SettingsConverter' as 'JsonElement', which a converter cannot store: put [Json(typeof(AppJson))] on the member, whose context may have a JsonConverter of yours, or let it store string
//! LUX1024 at `Convert<FaceConverter>`: 'Face' of 'User' is stored by 'FaceConverter' as 'float[]', which a converter cannot store: make the member 'float[]' with [Vector(n)], and put the conversion into a property without a setter
//! LUX1024 at `Convert<RoleConverter>`: 'Role' of 'User' is stored by 'RoleConverter' as 'Role', which a converter cannot store: let it store string, bool, long, int, short, byte, double, float, decimal, DateTimeOffset, DateTime, TimeSpan, DateOnly, Guid, byte[], ReadOnlyMemory<byte> or char

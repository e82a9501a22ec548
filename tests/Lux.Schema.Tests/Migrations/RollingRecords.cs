#pragma warning disable LUX1016 // two versions of an app declare the same table
namespace Lux.Schema.Tests.Migrations.VersionOne
{
    /// <summary>What version N-1 of an app knows.</summary>
    [Table("users")]
    public partial record User(Id<User> Id, string Name);

    /// <summary>Its database.</summary>
    [Database(typeof(User))]
    public partial class OldDb;
}

namespace Lux.Schema.Tests.Migrations.VersionTwo
{
    /// <summary>What version N knows.</summary>
    [Table("users")]
    public partial record User
    {
        /// <summary>The key.</summary>
        public Id<User> Id { get; init; }

        /// <summary>As before.</summary>
        public required string Name { get; init; }

        /// <summary>New.</summary>
        [Default("red")] public string? Color { get; init; } = "red";
    }

    /// <summary>Its database.</summary>
    [Database(typeof(User))]
    public partial class NewDb;
}

namespace Lux.Schema.Tests.Migrations.VersionThree
{
    /// <summary>What version N+1 knows: it lacks what is to go, the name.</summary>
    [Table("users")]
    public partial record User(Id<User> Id, string? Color);

    /// <summary>Its database.</summary>
    [Database(typeof(User))]
    public partial class LaterDb;
}

namespace Lux.Schema.Tests.Migrations.EachKind
{
    /// <summary>What others refer to.</summary>
    [Table("teams")]
    public partial record Team(Id<Team> Id, string? Title, string? Motto);

    /// <summary>What steps of each kind change while a program with this record is at work.</summary>
    [Table("users")]
    public partial record User(Id<User> Id, [Unique] string Name, string? Nick, int? Age, Id<Team>? Team);

    /// <summary>Its database.</summary>
    [Database(typeof(User), typeof(Team))]
    public partial class KindsDb
    {
        /// <summary>Rows that come along with others, asked for by a text.</summary>
        [Query("TQUERY users JOIN team ORDER BY id")]
        public partial ValueTask<(User, Team?)[]> UsersWithTeamsAsync();
    }
}

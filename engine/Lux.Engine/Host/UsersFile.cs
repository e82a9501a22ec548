using Garnet.server.ACL;

namespace Lux.Engine;

/// <summary>The file with users and their rights per command: read at a start, written by ACL SAVE.</summary>
internal static class UsersFile
{
    /// <summary>Its name in the data folder.</summary>
    public const string DefaultName = "users.acl";

    /// <summary>Makes an empty file, which only this user may read, where there is none: Garnet refuses a missing one.</summary>
    /// <exception cref="LuxEngineException">It cannot be made.</exception>
    public static void Prepare(string path)
    {
        if (File.Exists(path)) return;
        try
        {
            var owned = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) owned.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            new FileStream(path, owned).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LuxEngineException($"The file of users {path} cannot be made: {e.Message.TrimEnd('.')}; choose another with --acl-file.", e);
        }
    }

    /// <summary>
    /// Gives the default user the password that this start was given. The file may hold another one, or none, from an earlier
    /// ACL SAVE, and must not open a server that was told to ask for a password.
    /// </summary>
    public static void SetDefaultPassword(AccessControlList users, string? password)
    {
        if (string.IsNullOrEmpty(password)) return;
        var handle = users.GetDefaultUserHandle();
        User former;
        User changed;
        do
        {
            former = handle.User;
            changed = new User(former) { IsPasswordless = false };
            changed.ClearPasswords();
            changed.AddPasswordHash(ACLPassword.ACLPasswordFromString(password));
        }
        while (!handle.TrySetUser(changed, former));
    }
}

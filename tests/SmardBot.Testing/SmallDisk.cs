using System.Diagnostics;

namespace SmardBot.Testing;

/// <summary>A folder on a disk of its own that is soon full (a tmpfs); needs the right to mount.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smardbot-disk-");

    /// <summary>Mounts it.</summary>
    /// <exception cref="InvalidOperationException">This user may not mount.</exception>
    public SmallDisk(int kilobytes)
    {
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder.FullName) != 0)
        {
            folder.Delete();
            throw new InvalidOperationException("A tmpfs cannot be mounted here.");
        }
    }

    /// <summary>Why a test that needs one cannot run here, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>The folder.</summary>
    public string Path => folder.FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        Run("umount", "-l", folder.FullName);
        folder.Delete();
    }

    private static string? FindMissing()
    {
        if (Tools.Find("mount") is null)
        {
            return "needs mount; not found on this machine";
        }

        try
        {
            using var disk = new SmallDisk(64);
            return null;
        }
        catch (InvalidOperationException)
        {
            return "needs the right to mount a tmpfs";
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
